"""Says how long each group of tests took, and refuses tests that were skipped without naming a missing service.

Reads the reports of this run, also when it failed. The argument is how long the whole run took, in seconds.
"""

import glob
import sys
import xml.etree.ElementTree as ET


def group(module, name):
    package, _, simple = name.rpartition(".")
    if "Browser" in simple:
        return "browser"
    if simple.endswith("ContractTest"):
        return "contract"
    if package == "org.carrel" and simple != "ArchitectureTest":
        return "spine"
    return f"unit: {module}"


def clock(seconds):
    return f"{int(seconds) // 60}:{int(seconds) % 60:02d}"


groups, silent = {}, []
for path in glob.glob("*/target/surefire-reports/TEST-*.xml") + glob.glob("*/*/target/surefire-reports/TEST-*.xml"):
    suite = ET.parse(path).getroot()
    row = groups.setdefault(group(path.split("/target/")[0].split("/")[-1], suite.get("name")), [0, 0.0])
    row[0] += int(suite.get("tests"))
    row[1] += float(suite.get("time").replace(",", ""))
    for case in suite.iter("testcase"):
        skipped = case.find("skipped")
        if skipped is None:
            continue
        # A class that is skipped as a whole has its reason in the text, a single test in the attribute.
        reason = skipped.get("message") or (skipped.text or "").strip().split("\n")[0]
        if "missing service" not in reason:
            silent.append(f"{case.get('classname')}.{case.get('name')}: {reason}")

total = float(sys.argv[1])
rest = total - sum(seconds for _, seconds in groups.values())
print(f"\n{'group':<24}{'tests':>7}{'time':>8}")
for name, (tests, seconds) in sorted(groups.items(), key=lambda item: -item[1][1]):
    print(f"{name:<24}{tests:>7}{clock(seconds):>8}")
print(f"{'building, web checks':<24}{'':>7}{clock(max(rest, 0)):>8}")
print(f"{'all':<24}{sum(tests for tests, _ in groups.values()):>7}{clock(total):>8}")

if silent:
    sys.exit("carrel: tests were skipped without naming a missing service:\n  " + "\n  ".join(silent))
