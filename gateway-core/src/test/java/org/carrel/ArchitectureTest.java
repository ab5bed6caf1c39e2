package org.carrel;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.carrel.store.Sql;
import org.junit.jupiter.api.Test;

/** The rules that keep the house as it is drawn in docs/architecture.md. */
class ArchitectureTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.carrel");

    @Test
    void featuresNeverUseTheWebOrTheRoutes() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "org.carrel.store..",
                        "org.carrel.account..",
                        "org.carrel.contact..",
                        "org.carrel.delivery..",
                        "org.carrel.file..",
                        "org.carrel.conversation..",
                        "org.carrel.operator..",
                        "org.carrel.config..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.carrel.web..", "org.carrel.routing..")
                .check(HOUSE);
    }

    @Test
    void onlyStoresWriteSql() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.carrel.store..")
                .and()
                .haveSimpleNameNotEndingWith("Store")
                .should()
                .callMethodWhere(target(owner(assignableTo(Sql.class)))
                        .and(target(nameMatching("one|list|number|exists|update"))))
                .check(HOUSE);
    }

    @Test
    void theCoreNeverSeesAnAdaptersInsides() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "org.carrel",
                        "org.carrel.store..",
                        "org.carrel.account..",
                        "org.carrel.file..",
                        "org.carrel.web..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.carrel.adapter.xmpp..",
                        "org.carrel.adapter.irc..",
                        "org.carrel.adapter.loopback..",
                        "org.jivesoftware..")
                .check(HOUSE);
    }

    @Test
    void onlyTheWebKnowsUndertowAndOnlyTheRoutesKnowCamel() {
        classes()
                .that()
                .resideInAPackage("org.carrel..")
                .and()
                .resideOutsideOfPackage("org.carrel.web..")
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackage("io.undertow..")
                .check(HOUSE);
        noClasses()
                .that()
                .resideOutsideOfPackage("org.carrel.routing..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.camel..")
                .check(HOUSE);
    }
}
