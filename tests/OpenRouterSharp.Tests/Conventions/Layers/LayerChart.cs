namespace OpenRouterSharp.Tests.Conventions.Layers;

/// <summary>The layers of the library, in one table: which folder may use which. docs/architecture.md shows it.</summary>
internal static class LayerChart
{
    internal const string GroupData = "group data";
    internal const string GroupClients = "group clients";

    // A step may use the steps before it; folders on one step do not know each other.
    private static readonly string[][] _steps =
    [
        ["Json"], ["Errors"], ["Routing"], ["Answers"], [GroupData], ["Failures"], ["Options"], ["Timeouts"], ["Diagnostics"], ["Http"], ["Calls"], ["Sse"], [GroupClients],
        ["OpenRouterClient"], ["DependencyInjection", "ToolRuns", "StructuredOutput", "Conversations", "Budgets", "ExtensionsAI"],
    ];

    // What stands between a group's data and its client serves every group alike.
    private static readonly string[] _neutral = ["Options", "Timeouts", "Diagnostics", "Http", "Calls", "Sse"];

    /// <summary>Gets the groups of endpoints, each a folder.</summary>
    internal static IReadOnlyList<string> Groups => _groups;

    private static readonly string[] _groups = ["Chat", "Catalog", "Generations", "Account", "Embeddings", "Rerank", "Keys", "OAuth", "Files", "Batches", "Relay"];

    // Folders of behavior in a group, which count as client.
    private static readonly string[] _behavior =
    [
        "Chat/Validation", "Chat/Reading", "Chat/Sending", "Chat/Folding", "Chat/Telemetry",
        "Batches/Reading", "Batches/Results", "Batches/Running", "Batches/Sending", "Batches/Webhooks",
    ];

    private static readonly string[] _clientSuffixes = ["Client", "Operations", "Extensions"];

    private static readonly (string From, string To)[] _betweenGroups = [("Batches", "Chat"), ("Catalog", "Chat"), ("Embeddings", "Chat"), ("Embeddings", "Catalog")];

    // A public type of data that is the way into its group's behavior.
    private static readonly (string Type, string Folder)[] _entries = [("ChatRequest", "Chat/Validation"), ("ChatCompletionAccumulator", "Chat/Folding")];

    /// <summary>Gets the chart as the documentation shows it.</summary>
    internal static string Text { get; } = string.Join(
        '\n',
        string.Join(" ← ", _steps.Select(static step => string.Join(" · ", step))),
        string.Empty,
        $"groups          {string.Join(" · ", _groups)}",
        $"{GroupClients}   {string.Join(", ", _clientSuffixes.Select(static suffix => "*" + suffix))}, {string.Join(", ", _behavior)}",
        $"{GroupData}      the other files of a group",
        $"know no group   {string.Join(", ", _neutral)}",
        $"between groups  {string.Join(", ", _betweenGroups.Select(static pair => $"{pair.From} → {pair.To}"))}",
        $"ways in         {string.Join(", ", _entries.Select(static entry => $"{entry.Type} → {entry.Folder}"))}");

    /// <summary>Finds the layer of a source file.</summary>
    /// <param name="path">The path below <c>src/OpenRouterSharp</c>.</param>
    internal static Layer? Of(string path)
    {
        var folder = path.Contains('/', StringComparison.Ordinal) ? path[..path.LastIndexOf('/')] : "OpenRouterClient";
        var root = folder.Split('/')[0];
        var isGroup = _groups.Contains(root);
        var step = isGroup ? IsClient(folder, Path.GetFileNameWithoutExtension(path)) ? GroupClients : GroupData : root;
        var rank = Array.FindIndex(_steps, names => names.Contains(step));
        return rank < 0 ? null : new Layer(rank, step, folder, isGroup ? root : null);
    }

    internal static bool MayUse(Layer own, string ownType, Layer other)
    {
        if (_neutral.Contains(own.Step) && other.Group is not null)
        {
            return false;
        }

        if (own.Group is not null && own.Group == other.Group)
        {
            return other.Rank <= own.Rank || _entries.Contains((ownType, other.Folder));
        }

        return own.Group is not null && other.Group is not null
            ? other.Rank <= own.Rank && _betweenGroups.Contains((own.Group, other.Group))
            : own.Folder.Split('/')[0] == other.Folder.Split('/')[0] || other.Rank < own.Rank;
    }

    // A part of a client's type, as X.Pages.cs, is named for the type before the dot.
    private static bool IsClient(string folder, string file) =>
        _behavior.Any(behavior => folder == behavior || folder.StartsWith(behavior + "/", StringComparison.Ordinal))
        || _clientSuffixes.Any(suffix => file.Split('.')[0].EndsWith(suffix, StringComparison.Ordinal));
}
