"""Launches a server, gives it a name, and removes it again, whatever fails: see sweep.md."""

import base64
import hashlib
import hmac
import json
import os
import random
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
import uuid

HOST = "cvm.api.qcloud.com"
PASSING = {4110, 4400, 6000, 6200}  # the same call may succeed later
TRIES = 4


class Failed(Exception):
    """The cloud refused, or could not be reached."""


def call(action, **parameters):
    """Asks again for a limited time where that may help, and tells what failed where it does not."""
    for pause in [0.1 * 2**number for number in range(TRIES)]:
        answer = send(action, **parameters)
        if answer["code"] == 0:
            return answer
        if answer["code"] not in PASSING:
            break
        time.sleep(pause)
    raise Failed(f"{action}: {answer['code']} {answer['message']}")


def send(action, **parameters):
    parameters.update(
        Action=action,
        Region="gz",
        Timestamp=int(time.time()),
        Nonce=random.randrange(1, 1 << 31),
        SecretId=os.environ["TENCENTCLOUD_SECRET_ID"],
    )
    text = "&".join(f"{name}={parameters[name]}" for name in sorted(parameters))
    key = os.environ["TENCENTCLOUD_SECRET_KEY"].encode()
    digest = hmac.new(key, f"GET{HOST}/v2/index.php?{text}".encode(), hashlib.sha1).digest()
    parameters["Signature"] = base64.b64encode(digest).decode()
    url = f"https://{HOST}/v2/index.php?{urllib.parse.urlencode(parameters)}"
    with urllib.request.urlopen(url, timeout=10) as answer:
        return json.load(answer)


def unless_lost(action, done, **parameters):
    """Makes a call; where its answer is lost, looks whether it was carried out before it asks again."""
    try:
        return call(action, **parameters)
    except OSError:
        return done() or call(action, **parameters)


def find(name):
    """The servers of that name."""
    found = call("DescribeInstances", searchWord=name, limit=20)["instanceSet"]
    return [server["unInstanceId"] for server in found if server["instanceName"] == name]


def launch(name):
    def launched():
        servers = find(name)
        return {"unInstanceIds": servers} if servers else None

    answer = unless_lost(
        "RunInstancesHour",
        launched,
        cpu=1,
        mem=1,
        imageId="img-31tjrtph",
        storageSize=0,
        zoneId=100001,
        instanceName=name,
    )
    return answer["unInstanceIds"][0]


def main():
    draft = f"draft-{uuid.uuid4()}"
    server = launch(draft)
    try:
        unless_lost("ModifyInstanceAttributes", lambda: find("web"), instanceId=server, instanceName="web")
        print("launched", server)
    finally:
        unless_lost("ReturnInstance", lambda: not find("web") and not find(draft), instanceId=server)


try:
    main()
except (Failed, OSError) as failure:
    sys.exit(f"launch: {failure}")
