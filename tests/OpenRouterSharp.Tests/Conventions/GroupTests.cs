using System.Reflection;
using OpenRouterSharp.Calls;
using OpenRouterSharp.Tests.Conventions.Layers;

namespace OpenRouterSharp.Tests.Conventions;

/// <summary>
/// The cast of a group. Chat is a group, but for these: its members without <see cref="CallOptions"/> are what a mock replaces, so the options are an
/// overload; its client has a fallback loop and a stream of its own, so it is longer; its public types live in <c>OpenRouterSharp</c>; and it
/// has many pages in place of one. Relay is a group, but for its operation, which is chat's, so that rate limiters and telemetry see the same call; its fake
/// is chat's, too.
/// </summary>
public sealed class GroupTests
{
    private const int MaxMembers = 10;
    private const int MaxClientLines = 80;
    private const string Chat = "Chat";
    private const string Relay = "Relay";

    public static TheoryData<string> Groups => [.. LayerChart.Groups.Where(static name => Directory.Exists(new Group(name).Folder))];

    public static TheoryData<string> GroupsButChat => [.. LayerChart.Groups.Where(static name => name != Chat && Directory.Exists(new Group(name).Folder))];

    public static TheoryData<string> GroupsButRelay => [.. LayerChart.Groups.Where(static name => name != Relay && Directory.Exists(new Group(name).Folder))];

    private static IEnumerable<PropertyInfo> Facade => typeof(IOpenRouterClient).GetProperties();

    [Fact]
    public void Folders_OfGroups_AreFound() => Assert.Contains(Chat, Groups.Select(static row => row.Data));

    [Theory]
    [MemberData(nameof(Groups))]
    public void Interfaces_OfAGroup_ArePublicAndSmall(string group) =>
        Assert.All(Found(new Group(group).Interfaces), static face => Assert.True(face.IsPublic && face.GetMembers().Length <= MaxMembers, face.Name));

    [Theory]
    [MemberData(nameof(Groups))]
    public void Members_OfAnInterface_AreCallsThatCanBeCancelled(string group) => Assert.All(
        new Group(group).Interfaces.SelectMany(static face => face.GetMembers()),
        static member => Assert.True(
            member is MethodInfo method && Group.IsAsynchronous(method) && method.GetParameters()[^1] is { HasDefaultValue: true, ParameterType: var last } && last == typeof(CancellationToken),
            $"{member.DeclaringType!.Name}.{member.Name}"));

    [Theory]
    [MemberData(nameof(GroupsButChat))]
    public void Members_OfAnInterface_TakeOptionsBeforeTheToken(string group) => Assert.All(
        new Group(group).Interfaces.SelectMany(static face => face.GetMethods()),
        static method => Assert.True(
            method.GetParameters() is [.., { Name: "options", HasDefaultValue: true, DefaultValue: null, ParameterType: var options }, _] && options == typeof(CallOptions),
            $"{method.DeclaringType!.Name}.{method.Name}"));

    [Theory]
    [MemberData(nameof(Groups))]
    public void Members_OfTheInterfaces_AreTheOperations(string group) => Assert.Equal(
        new Group(group).Operations.SelectMany(static type => OperationsOf(type).Select(field => $"{Thing(type, "Operations")}.{field.Name}Async")).Order(StringComparer.Ordinal),
        new Group(group).Interfaces.SelectMany(static face => face.GetMethods().Select(method => $"{Thing(face, "Client")}.{method.Name}")).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Groups))]
    public void Interfaces_OfAGroup_AreOnTheFacade(string group) =>
        Assert.All(new Group(group).Interfaces, static face => Assert.Single(Facade, property => property.PropertyType == face));

    [Theory]
    [MemberData(nameof(Groups))]
    public void Clients_OfAGroup_AreInternalAndSealed(string group) =>
        Assert.All(Found(new Group(group).Clients), static client => Assert.True(client is { IsNotPublic: true, IsSealed: true }, client.Name));

    [Theory]
    [MemberData(nameof(GroupsButChat))]
    public void Clients_OfAGroup_AreShort(string group) => Assert.All(
        new Group(group).Clients,
        client => Assert.InRange(File.ReadAllLines(Path.Combine(new Group(group).Folder, client.Name + ".cs")).Length, 1, MaxClientLines));

    [Theory]
    [MemberData(nameof(Groups))]
    public void Operations_OfAGroup_AreStaticValues(string group) =>
        Assert.All(Found(new Group(group).Operations), static type => Assert.True(Group.IsStatic(type) && !type.IsPublic && OperationsOf(type).All(static field => field.IsInitOnly), type.Name));

    [Theory]
    [MemberData(nameof(GroupsButRelay))]
    public void Names_OfOperations_BeginWithTheGroups(string group) => Assert.All(
        new Group(group).Operations.SelectMany(OperationsOf).Select(static field => (Operation)field.GetValue(null)!),
        operation => Assert.StartsWith(group, operation.Name, StringComparison.OrdinalIgnoreCase));

    [Theory]
    [MemberData(nameof(GroupsButChat))]
    public void Data_OfAGroup_IsSealedRecordsInItsNamespace(string group) => Assert.All(
        new Group(group).Data,
        type => Assert.True(type.IsSealed && type.GetMethod("<Clone>$") is not null || type.IsValueType, type.Name));

    [Theory]
    [MemberData(nameof(GroupsButChat))]
    public void PublicTypes_OfAGroup_LiveInItsNamespace(string group) =>
        Assert.All(new Group(group).Types.Where(static type => type.IsPublic), type => Assert.Equal($"OpenRouterSharp.{group}", type.Namespace));

    [Theory]
    [MemberData(nameof(Groups))]
    public void Group_HasTestsOfItsName(string group) => Assert.True(Directory.Exists(Path.Combine(Library.Root, "tests", "OpenRouterSharp.Tests", group)));

    [Theory]
    [MemberData(nameof(GroupsButRelay))]
    public void Group_HasAFakeOfItsName(string group) => Assert.True(Directory.Exists(Path.Combine(Library.Root, "src", "OpenRouterSharp.Testing", "Groups", group)));

    [Theory]
    [MemberData(nameof(GroupsButChat))]
    public void Group_HasAPageOfItsName(string group) => Assert.True(File.Exists(Path.Combine(Library.Root, "docs", $"{group.ToLowerInvariant()}.md")));

    private static IReadOnlyList<Type> Found(IReadOnlyList<Type> types)
    {
        Assert.NotEmpty(types);
        return types;
    }

    // A group can have several interfaces, each with its operations.
    private static string Thing(Type type, string suffix) =>
        type.Name[(type.IsInterface ? 1 : 0)..^suffix.Length].Replace("ChatCompletions", Chat, StringComparison.Ordinal);

    private static IEnumerable<FieldInfo> OperationsOf(Type type) =>
        type.GetFields(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public).Where(static field => field.FieldType == typeof(Operation));
}
