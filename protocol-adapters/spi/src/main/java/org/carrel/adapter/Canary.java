package org.carrel.adapter;

import java.time.Duration;

public interface Canary extends Feature {
    Duration probe() throws AdapterException, InterruptedException;
}
