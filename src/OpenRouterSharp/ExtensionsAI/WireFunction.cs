using System.Text.Json;
using Microsoft.Extensions.AI;

namespace OpenRouterSharp.ExtensionsAI;

/// <summary>Represents a function tool of this library among those of Microsoft.Extensions.AI.</summary>
internal sealed class WireFunction(FunctionTool tool) : AIFunctionDeclaration
{
    internal FunctionTool Tool => tool;

    public override string Name => tool.Name ?? string.Empty;

    public override string Description => tool.Description ?? string.Empty;

    public override JsonElement JsonSchema => tool.Parameters ?? FunctionTool.NoParameters;
}
