# Sets JAVA_HOME to a JDK that is new enough: the one it names already, the one on the PATH, or one in the usual folders.
# To be sourced. SQUALL_JDK_FOLDERS, a list separated by blanks, replaces the usual folders.

squall_min_java=25

# The feature version of the JDK in a folder, from its release file; nothing if it holds none.
squall_jdk_version() {
    [ -x "$1/bin/javac" ] && sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null
}

squall_is_new_enough() {
    version=$(squall_jdk_version "$1")
    [ -n "$version" ] && [ "$version" -ge "$squall_min_java" ]
}

squall_path_jdk() {
    command -v java >/dev/null 2>&1 || return
    java=$(readlink -f "$(command -v java)" 2>/dev/null) || return
    dirname "$(dirname "$java")"
}

squall_find_jdk() {
    folders=${SQUALL_JDK_FOLDERS-"/usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* /opt/*/jdk*
        $HOME/.sdkman/candidates/java/* $HOME/.jdks/* $HOME/.local/share/mise/installs/java/*
        /Library/Java/JavaVirtualMachines/*/Contents/Home $HOME/Library/Java/JavaVirtualMachines/*/Contents/Home
        /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home"}
    # shellcheck disable=SC2086 # the patterns are to be expanded
    for candidate in ${JAVA_HOME:+"$JAVA_HOME"} $(squall_path_jdk) $folders; do
        if squall_is_new_enough "$candidate"; then
            echo "$candidate"
            return
        fi
    done
    return 1
}

JAVA_HOME=$(squall_find_jdk) || {
    echo "squall: needs a JDK $squall_min_java or newer; install one (https://adoptium.net) or point JAVA_HOME at it" >&2
    exit 1
}
export JAVA_HOME
