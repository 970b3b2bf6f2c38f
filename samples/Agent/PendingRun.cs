using System.Text.Json;
using OpenRouterSharp;

namespace Agent;

/// <summary>The file with a run that waits for decisions. It contains the conversation, but neither the key nor the functions.</summary>
internal sealed class PendingRun(string path)
{
    internal string Path => path;

    /// <summary>Reads the run.</summary>
    /// <returns>The run, or <see langword="null"/> if none is pending.</returns>
    /// <exception cref="InvalidOperationException">The file holds something else.</exception>
    internal async Task<ToolRunState?> LoadAsync(CancellationToken cancellationToken)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            return (ToolRunState?)JsonSerializer.Deserialize(await File.ReadAllTextAsync(path, cancellationToken), OpenRouterJson.Options.GetTypeInfo(typeof(ToolRunState)));
        }
        catch (JsonException e)
        {
            throw new InvalidOperationException($"{path} holds no pending run: {e.Message}", e);
        }
    }

    /// <summary>Writes the run, so that the file is never half a run, whenever the program is killed.</summary>
    internal async Task SaveAsync(ToolRunState state, CancellationToken cancellationToken)
    {
        var unfinished = path + ".tmp";
        await File.WriteAllTextAsync(unfinished, JsonSerializer.Serialize(state, OpenRouterJson.Options.GetTypeInfo(typeof(ToolRunState))), cancellationToken);
        File.Move(unfinished, path, overwrite: true);
    }

    internal void Delete() => File.Delete(path);
}
