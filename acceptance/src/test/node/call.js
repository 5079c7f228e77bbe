// Makes one call with the provider's own SDK and prints the body of the answer.
// Its only argument is JSON: {module, action, params, method, secretId, secretKey}.
const QcloudApi = require('qcloudapi-sdk')

const call = JSON.parse(process.argv[2])
const sdk = new QcloudApi({
  SecretId: call.secretId,
  SecretKey: call.secretKey,
  serviceType: call.module,
  method: call.method,
})

// The SDK does not verify the server unless it is told to; here it shall.
sdk.request(
  { Action: call.action, ...call.params },
  {},
  (error, body) => {
    if (error) {
      console.error(error)
      process.exitCode = 1
    } else {
      console.log(JSON.stringify(body))
    }
  },
  { strictSSL: true },
)
