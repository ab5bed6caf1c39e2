package org.carrel.web.wire;

/** {@code NewToken}. */
public record NewTokenView(TokenView token, String secret) {

    @Override
    public String toString() {
        return "NewTokenView[" + token + "]";
    }
}
