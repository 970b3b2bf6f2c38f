using System.Text.Json;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Accumulates Base64 audio chunks and their transcript.</summary>
internal sealed class AudioAccumulator
{
    private readonly TextAccumulator _transcript = new();
    private readonly List<TextAccumulator> _data = [];
    private bool _isPadded;
    private string? _id;
    private long? _expiresAt;
    private Dictionary<string, JsonElement>? _fields;

    internal void Add(AudioOutput piece)
    {
        _id = KeptFields.Last(_id, piece.Id);
        _expiresAt = piece.ExpiresAt ?? _expiresAt;
        _transcript.Add(piece.Transcript);
        KeptFields.Merge(ref _fields, piece.AdditionalProperties);
        if (string.IsNullOrEmpty(piece.Data))
        {
            return;
        }

        // Padding ends a Base64 text: what follows it is encoded separately.
        if (_data.Count == 0 || _isPadded)
        {
            _data.Add(new());
        }

        _data[^1].Add(piece.Data);
        _isPadded = piece.Data[^1] == '=';
    }

    internal AudioOutput ToAudio()
    {
        var audio = new AudioOutput { Id = _id, Data = ToData(), ExpiresAt = _expiresAt, Transcript = _transcript.ToText() };
        audio.AdditionalProperties = _fields is null ? null
            : KeptFields.CopyBeside(_fields, ("id", audio.Id), ("data", audio.Data), ("expires_at", audio.ExpiresAt), ("transcript", audio.Transcript));
        return audio;
    }

    private string? ToData()
    {
        if (_data.Count < 2)
        {
            return _data.Count == 0 ? null : _data[0].ToText();
        }

        var texts = new string[_data.Count];
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i] = _data[i].ToText()!;
        }

        try
        {
            using var bytes = new MemoryStream();
            foreach (var text in texts)
            {
                bytes.Write(Convert.FromBase64String(text));
            }

            return Convert.ToBase64String(bytes.GetBuffer(), 0, (int)bytes.Length);
        }
        catch (FormatException)
        {
            // Not valid Base64: the data is passed on unchanged.
            return string.Concat(texts);
        }
    }
}
