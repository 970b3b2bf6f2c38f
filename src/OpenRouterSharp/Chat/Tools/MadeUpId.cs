namespace OpenRouterSharp;

/// <summary>
/// An id for a call that came without one: nine letters and digits, the one form that every provider takes (Mistral's takes no other), made of the
/// answer, so that the same answer has the same ids and another one has others.
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

    /// <summary>Takes the generation's id and time, which a stream has from its first chunk on; where there is no id, what the answer says.</summary>
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

    /// <summary>Gives the id for a position that none has yet, and takes it.</summary>
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
        // The last bits of the hash hardly mix by themselves (the finalizer of SplitMix64 does that).
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

    // FNV-1a, over characters, with the length behind them so that "a" and "b" are not "ab".
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
