using System.Reflection;

namespace OpenRouterSharp.Tests.Conventions;

/// <summary>A group of endpoints: a folder whose files have the same cast as every other group's.</summary>
/// <param name="Name">The name of the folder.</param>
internal sealed record Group(string Name)
{
    private static readonly Type[] _answers = [typeof(Task), typeof(Task<>), typeof(IAsyncEnumerable<>)];

    internal string Folder => Path.Combine(Library.Root, "src", "OpenRouterSharp", Name);

    /// <summary>Gets the types that the files of the folder itself declare, but for the serializer's.</summary>
    internal IReadOnlyList<Type> Types =>
        [.. Directory.EnumerateFiles(Folder, "*.cs").Select(Path.GetFileNameWithoutExtension).SelectMany(name => Library.Types.Where(type => type.Name == name && IsOwn(type)))];

    /// <summary>Gets the interfaces of the group: one for each client, such as <c>IKeysClient</c>.</summary>
    internal IReadOnlyList<Type> Interfaces => [.. Types.Where(static type => type.IsInterface)];

    /// <summary>Gets the classes that make the calls.</summary>
    internal IReadOnlyList<Type> Clients => [.. Types.Where(type => type.IsClass && Interfaces.Any(type.IsAssignableTo))];

    /// <summary>Gets the operations: the table of contents.</summary>
    internal IReadOnlyList<Type> Operations => [.. Types.Where(static type => type.Name.EndsWith("Operations", StringComparison.Ordinal))];

    /// <summary>Gets the public data.</summary>
    internal IReadOnlyList<Type> Data => [.. Types.Where(static type => type is { IsPublic: true, IsInterface: false } && !IsStatic(type))];

    internal static bool IsStatic(Type type) => type is { IsAbstract: true, IsSealed: true };

    /// <summary>Gets a value indicating whether a method answers as a call does: with a task, or a sequence that is read lazily.</summary>
    internal static bool IsAsynchronous(MethodInfo method) =>
        _answers.Contains(method.ReturnType.IsGenericType ? method.ReturnType.GetGenericTypeDefinition() : method.ReturnType);

    public override string ToString() => Name;

    private bool IsOwn(Type type) => type.Namespace == "OpenRouterSharp" || type.Namespace == $"OpenRouterSharp.{Name}";
}
