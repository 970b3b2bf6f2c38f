using Microsoft.Extensions.AI;

namespace OpenRouterSharp.ToolRuns;

/// <summary>The functions of a run, by name, with their declarations.</summary>
internal sealed class FunctionTable
{
    private readonly Dictionary<string, AIFunction> _byName = new(StringComparer.Ordinal);
    private readonly List<Tool> _declarations = [];

    internal FunctionTable(IReadOnlyList<AIFunction> functions)
    {
        Functions = functions;
        foreach (var function in functions)
        {
            _byName.Add(function.Name, function);
            _declarations.Add(FunctionTool.FromFunction(function));
        }
    }

    internal IReadOnlyList<AIFunction> Functions { get; }

    internal IEnumerable<string> Names => _byName.Keys;

    /// <summary>Copies the functions of a caller.</summary>
    /// <exception cref="ArgumentException">Two functions have the same name, or one has none.</exception>
    internal static IReadOnlyList<AIFunction> Checked(IEnumerable<AIFunction> functions, string paramName)
    {
        ArgumentNullException.ThrowIfNull(functions, paramName);
        AIFunction[] copy = [.. functions];
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var function in copy)
        {
            if (string.IsNullOrWhiteSpace(function?.Name))
            {
                throw new ArgumentException(function is null ? "A function is null." : "A function has no name.", paramName);
            }

            if (!names.Add(function.Name))
            {
                throw new ArgumentException($"Two functions have the name '{function.Name}'.", paramName);
            }
        }

        return copy;
    }

    internal AIFunction? Find(string? name) => name is not null && _byName.TryGetValue(name, out var function) ? function : null;

    /// <summary>Adds the declarations after the request's own tools. A tool of the request that has the name of a function declares that function.</summary>
    internal IReadOnlyList<Tool>? AddTo(IReadOnlyList<Tool>? tools)
    {
        if (_declarations.Count == 0)
        {
            return tools;
        }

        return tools is not { Count: > 0 }
            ? _declarations
            : [.. tools, .. _declarations.Where(declaration => !IsDeclared(tools, ((FunctionTool)declaration).Name!))];
    }

    internal static bool IsDeclared(IReadOnlyList<Tool>? tools, string? name) =>
        tools?.Any(tool => tool is FunctionTool { Name: { } declared } && declared == name) == true;
}
