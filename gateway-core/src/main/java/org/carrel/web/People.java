package org.carrel.web;

import org.carrel.operator.Operators;
import org.carrel.operator.Revocations;
import org.carrel.operator.Sessions;
import org.carrel.operator.SetUp;
import org.carrel.operator.SignIn;
import org.carrel.operator.Tokens;

/** All that has to do with who somebody is. */
public record People(
        Sessions sessions, SignIn signIn, Operators operators, Tokens tokens, SetUp setUp, Revocations revocations) {}
