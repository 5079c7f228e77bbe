# The options of the JVM that Squall runs in. To be sourced, with "root" set to the folder of the checkout.
#
# The heap begins small and grows as far as it must; one collector thread does for one. The AOT cache, which the build
# makes, was written with these options and is of no use with other ones.

squall_aot=$root/server/target/squall.aot
squall_jvm_options="-Xms16m -Xmx512m -XX:+UseSerialGC -XX:+UseCompactObjectHeaders --enable-native-access=ALL-UNNAMED"
