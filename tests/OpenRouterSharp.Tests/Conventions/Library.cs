using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Tests.Conventions;

/// <summary>What the convention tests look at: the assemblies, their types by role, and the sources.</summary>
internal static class Library
{
    internal static Assembly Assembly { get; } = typeof(Message).Assembly;

    internal static Assembly TestingAssembly { get; } = Assembly.Load("OpenRouterSharp.Testing");

    internal static Assembly TestingServerAssembly { get; } = Assembly.Load("OpenRouterSharp.Testing.Server");

    internal static IReadOnlyList<Assembly> TestingAssemblies { get; } = [TestingAssembly, TestingServerAssembly];

    internal static string Root { get; } = FindRoot();

    /// <summary>Gets the types that people wrote, not those that the compiler or the serializer's generator made.</summary>
    internal static IReadOnlyList<Type> Types { get; } =
        [.. Assembly.GetTypes().Where(static type => IsWritten(type) && !typeof(JsonSerializerContext).IsAssignableFrom(type.DeclaringType ?? type))];

    internal static IReadOnlyList<Type> OpenValues { get; } =
        [.. Types.Where(static type => type.IsValueType && Implements(type, typeof(IOpenValue<>)))];

    internal static IReadOnlyList<Type> UnionRoots { get; } =
        [.. Types.Where(static type => type is { IsClass: true, IsGenericTypeDefinition: false } && IsRoot(type))];

    /// <summary>Gets the types that go over the wire as JSON objects: those that read and write themselves and keep what has no member.</summary>
    internal static IReadOnlyList<Type> JsonObjects { get; } =
        [.. Types.Where(static type => type is { IsClass: true, IsAbstract: false, IsPublic: true } && typeof(IWire).IsAssignableFrom(type) && !IsUnknownMember(type) && Bag(type) is not null)
            .OrderBy(static type => type.FullName, StringComparer.Ordinal)];

    /// <summary>Gets every public type that reads and writes itself.</summary>
    internal static IReadOnlyList<Type> WireTypes { get; } =
        [
            .. Types.Where(
                static type => type is { IsClass: true, IsPublic: true }
                    && typeof(IWire).IsAssignableFrom(type)
                    && !IsUnknownMember(type)).OrderBy(static type => type.FullName, StringComparer.Ordinal),
        ];

    internal static IReadOnlyList<Type> BagTypes { get; } = JsonObjects;

    internal static TheoryData<Type> Rows(IEnumerable<Type> types) => [.. types];

    internal static IEnumerable<Type> Members(Type root) => Types.Where(type => type is { IsAbstract: false } && type.IsSubclassOf(root));

    /// <summary>Gets a value indicating whether the type is a union's keeper of what is not understood, which is written as it came.</summary>
    internal static bool IsUnknownMember(Type type) => type.Name.StartsWith("Unknown", StringComparison.Ordinal) && type.GetProperty("Json")?.PropertyType == typeof(JsonElement);

    internal static PropertyInfo? Bag(Type type) => type.GetProperty("AdditionalProperties");

    internal static bool IsWritten(Type type) =>
        !type.Name.Contains('<', StringComparison.Ordinal) && !type.IsDefined(typeof(CompilerGeneratedAttribute)) && (type.DeclaringType is null || IsWritten(type.DeclaringType));

    /// <summary>Lists a package's source files with the path below its folder.</summary>
    internal static IEnumerable<(string Path, string[] Lines)> Sources(string package) => SourcesBelow(Path.Combine("src", package));

    /// <summary>Lists the source files that people wrote below a folder of the repository, with the path below that folder.</summary>
    internal static IEnumerable<(string Path, string[] Lines)> SourcesBelow(string folder)
    {
        var root = Path.Combine(Root, folder);
        return Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
            .Select(file => (File: file, Path: Path.GetRelativePath(root, file).Replace('\\', '/')))
            .Where(static source => !source.Path.Split('/').Any(static part => part is "obj" or "bin"))
            .Select(static source => (source.Path, File.ReadAllLines(source.File)));
    }

    private static bool Implements(Type type, Type definition) =>
        type.GetInterfaces().Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == definition);

    private static bool IsRoot(Type type) => type.IsAbstract && Implements(type, typeof(IWire<>));

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "OpenRouterSharp.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"No OpenRouterSharp.sln above {AppContext.BaseDirectory}.");
    }
}
