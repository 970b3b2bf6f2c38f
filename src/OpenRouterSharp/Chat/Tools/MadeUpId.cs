namespace OpenRouterSharp;

/// <summary>
/// Generates IDs for calls without one: nine letters and digits, the only form that every provider accepts (Mistral accepts no other), derived from the
/// response, so that the same response has the same IDs and another one has different ones.
/// </summary>
internal readonly struct MadeUpId
{
    private const int Length = 9;
    private const string Alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    private readonly ulong _seed;

    internal MadeUpId(string text) => _seed = Add(Offset, text);

    private MadeUpId(ulong seed) => _seed = seed;

    /// <summary>Takes the generation's ID and time, which a stream has from its first chunk; if there is no ID, the content of the response.</summary>
    internal static MadeUpId Of(string? id, long? created, int choice, AssistantMessage message)
    {
        var seed = Add(Add(Add(Offset, id), (ulong)(created ?? 0)), (ulong)choice);
        if (!string.IsNullOrEmpty(id))
        {
            return new(seed);
        }

        seed = Add(seed, message.Content?.Text);
        foreach (var call in message.ToolCalls!)
        {
            seed = Add(Add(seed, call.Name), call.Arguments);
        }

        return new(seed);
    }

    /// <summary>Returns the unused ID for a position, and marks it as used.</summary>
    internal string Unused(int position, HashSet<string> taken)
    {
        for (var attempt = Add(_seed, (ulong)position); ; attempt = Add(attempt, 1))
        {
            var id = Text(attempt);
            if (taken.Add(id))
            {
                return id;
            }
        }
    }

    private static string Text(ulong seed)
    {
        // The low bits of the hash mix poorly; the finalizer of SplitMix64 mixes them.
        seed = (seed ^ (seed >> 30)) * 0xBF58476D1CE4E5B9;
        seed = (seed ^ (seed >> 27)) * 0x94D049BB133111EB;
        seed ^= seed >> 31;
        return string.Create(Length, seed, static (text, rest) =>
        {
            foreach (ref var character in text)
            {
                character = Alphabet[(int)(rest % (ulong)Alphabet.Length)];
                rest /= (ulong)Alphabet.Length;
            }
        });
    }

    // FNV-1a over characters, followed by the length, so that "a", "b" differs from "ab".
    private static ulong Add(ulong hash, string? text)
    {
        foreach (var character in text ?? string.Empty)
        {
            hash = (hash ^ character) * Prime;
        }

        return Add(hash, (ulong)(text?.Length ?? 0));
    }

    private static ulong Add(ulong hash, ulong number) => (hash ^ (number + 1)) * Prime;
}
