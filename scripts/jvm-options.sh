# The options of the JVM that Squall runs in. To be sourced, with "root" set to the folder of the checkout.
#
# The heap begins small and grows; how far is for its user to say. What is called some ten thousand times is compiled
# thoroughly, not what is called some thousand times, so that a start does not pay for it; and reflection, which is for
# starts only, makes no classes (docs/adr/0014). The AOT cache, which the build makes, was written with these options and is
# of no use with other ones.

squall_aot=$root/server/target/squall.aot
squall_memory="-Xms16m -XX:+UseSerialGC -XX:NewRatio=1 -XX:MaxNewSize=24m -XX:MinHeapFreeRatio=30 -XX:MaxHeapFreeRatio=40 -XX:-ShrinkHeapInSteps -XX:TrimNativeHeapInterval=5000 -XX:+UseCompactObjectHeaders"
squall_compiler="-XX:Tier4InvocationThreshold=20000 -XX:Tier4MinInvocationThreshold=2400 -XX:Tier4CompileThreshold=60000 -XX:Tier4BackEdgeThreshold=160000"
squall_jvm_options="$squall_memory $squall_compiler -Djdk.reflect.useNativeAccessorOnly=true --enable-native-access=ALL-UNNAMED"
