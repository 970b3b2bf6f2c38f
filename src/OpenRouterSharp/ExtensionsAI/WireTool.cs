using Microsoft.Extensions.AI;

namespace OpenRouterSharp.ExtensionsAI;

/// <summary>Represents a tool of this library among those of Microsoft.Extensions.AI.</summary>
internal sealed class WireTool(Tool tool) : AITool
{
    internal Tool Tool => tool;

    public override string Name => tool.Type;
}
