"""Convert a folder of plans on a Spark cluster: one JSON line a document, failures too.

    spark-submit plans_on_spark.py --planwright /opt/planwright --rules /opt/Rules \
        --master spark://host:7077 Inbox answers.jsonl

The program, the rules and the folder stand at the same paths on every machine.
"""

import argparse
import json
import os

from pyspark.sql import SparkSession


def documents(folder):
    """Every file below the folder, in the order of the paths' bytes."""
    found = []
    for parent, _, names in os.walk(folder):
        found += [os.path.join(parent, name) for name in names]
    return sorted(found, key=os.fsencode)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder")
    parser.add_argument("answers")
    parser.add_argument("--planwright", default="planwright")
    parser.add_argument("--rules", required=True)
    parser.add_argument("--master", default="local-cluster[2,1,1024]")
    parser.add_argument("--partitions", type=int, default=4)
    arguments = parser.parse_args()

    spark = SparkSession.builder.master(arguments.master).appName("planwright").getOrCreate()
    # Spark splits the command on blanks, so options come by the environment.
    options = {"PLANWRIGHT_RULES": os.path.abspath(arguments.rules)}
    # A JSON object a line, so that no name can break a line.
    lines = [
        json.dumps({"path": os.path.abspath(path)}) for path in documents(arguments.folder)
    ]
    answers = spark.sparkContext.parallelize(lines, arguments.partitions).pipe(
        f"{arguments.planwright} pipe", env={**os.environ, **options}, checkCode=True
    )
    with open(arguments.answers, "w", encoding="utf-8") as file:
        for answer in answers.toLocalIterator():
            file.write(answer + "\n")

    statuses = answers.map(lambda line: json.loads(line)["status"]).countByValue()
    for status, count in sorted(statuses.items()):
        print(status, count)
    spark.stop()


if __name__ == "__main__":
    main()
