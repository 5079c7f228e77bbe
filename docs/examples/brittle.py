"""Launches a server, gives it a name, and removes it again. It works, until something fails: see sweep.md."""

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

HOST = "cvm.api.qcloud.com"
EXPLANATIONS = {5200: "the zone is sold out", 5300: "the account has no money"}


def call(action, **parameters):
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
    with urllib.request.urlopen(f"https://{HOST}/v2/index.php?{urllib.parse.urlencode(parameters)}") as answer:
        return json.load(answer)


def launch():
    while True:
        try:
            answer = call("RunInstancesHour", cpu=1, mem=1, imageId="img-31tjrtph", storageSize=0, zoneId=100001)
        except OSError:
            continue  # no answer: ask again
        if answer["code"] == 0:
            return answer["unInstanceIds"][0]
        if answer["code"] == 4400:
            time.sleep(0.1)  # too many calls: ask again
            continue
        sys.exit("cannot launch: " + EXPLANATIONS[answer["code"]])


server = launch()
call("ModifyInstanceAttributes", instanceId=server, instanceName="web")
print("launched", server)
answer = call("ReturnInstance", instanceId=server)
if answer["code"] != 0:
    sys.exit(f"cannot remove {server}: {answer['code']} {answer['message']}")
