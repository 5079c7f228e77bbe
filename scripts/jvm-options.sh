# The options of the JVM that Squall runs in. To be sourced, with "root" set to the folder of the checkout.
#
# The heap begins small and grows; how far is for its user to say. The AOT cache, which the build
# makes, was written with these options and is of no use with other ones.

squall_aot=$root/server/target/squall.aot
squall_jvm_options="-Xms16m -XX:+UseSerialGC -XX:NewRatio=1 -XX:MinHeapFreeRatio=30 -XX:MaxHeapFreeRatio=50 -XX:-ShrinkHeapInSteps -XX:TrimNativeHeapInterval=5000 -XX:+UseCompactObjectHeaders --enable-native-access=ALL-UNNAMED"
