using System.Text.Json;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <content>Sampling parameters.</content>
public sealed partial record ChatRequest
{
    private double? _temperature;
    private double? _topP;
    private int? _topK;
    private double? _minP;
    private double? _topA;
    private double? _frequencyPenalty;
    private double? _presencePenalty;
    private double? _repetitionPenalty;
    private long? _seed;
    private IReadOnlyDictionary<int, double>? _logitBias;
    private bool? _logprobs;
    private int? _topLogprobs;

    /// <summary>Gets the sampling temperature: higher values make the output more random.</summary>
    /// <value>0 to 2; usually 1.</value>
    public double? Temperature { get => _temperature; init => _temperature = value; }

    /// <summary>Gets the nucleus-sampling probability mass (top-p).</summary>
    /// <value>0 to 1; usually 1.</value>
    public double? TopP { get => _topP; init => _topP = value; }

    /// <summary>Gets the number of most likely tokens to sample from (top-k). Not supported by OpenAI models.</summary>
    /// <value>0 or more; 0 disables it.</value>
    public int? TopK { get => _topK; init => _topK = value; }

    /// <summary>Gets the minimum probability of a token, relative to the most likely token (min-p).</summary>
    /// <value>0 to 1; usually 0.</value>
    public double? MinP { get => _minP; init => _minP = value; }

    /// <summary>Gets the minimum probability of a token, relative to the square of the most likely token's probability (top-a).</summary>
    /// <value>0 to 1; usually 0.</value>
    public double? TopA { get => _topA; init => _topA = value; }

    /// <summary>Gets the frequency penalty: lowers a token's score for each earlier occurrence.</summary>
    /// <value>-2 to 2; usually 0.</value>
    public double? FrequencyPenalty { get => _frequencyPenalty; init => _frequencyPenalty = value; }

    /// <summary>Gets the presence penalty: lowers a token's score once it has occurred.</summary>
    /// <value>-2 to 2; usually 0.</value>
    public double? PresencePenalty { get => _presencePenalty; init => _presencePenalty = value; }

    /// <summary>Gets the repetition penalty: lowers the score of tokens that occurred in the prompt or the completion.</summary>
    /// <value>0 to 2; usually 1.</value>
    public double? RepetitionPenalty { get => _repetitionPenalty; init => _repetitionPenalty = value; }

    /// <summary>Gets the sampling seed. The same seed makes identical completions more likely, but does not guarantee them.</summary>
    public long? Seed { get => _seed; init => _seed = value; }

    /// <summary>Gets the logit bias: adjustments to the likelihood of individual tokens, keyed by token ID.</summary>
    /// <value>-100 to 100.</value>
    public IReadOnlyDictionary<int, double>? LogitBias { get => _logitBias; init => _logitBias = value; }

    /// <summary>Gets a value indicating whether the response includes the log probability of each of its tokens.</summary>
    public bool? Logprobs { get => _logprobs; init => _logprobs = value; }

    /// <summary>Gets the number of most likely tokens to report at each position. Requires <see cref="Logprobs"/>.</summary>
    /// <value>0 to 20.</value>
    public int? TopLogprobs { get => _topLogprobs; init => _topLogprobs = value; }

    private bool ReadSampling(ref WireReader json)
    {
        if (json.Is("temperature"u8)) _temperature = json.Double();
        else if (json.Is("top_p"u8)) _topP = json.Double();
        else if (json.Is("top_k"u8)) _topK = json.Int32();
        else if (json.Is("min_p"u8)) _minP = json.Double();
        else if (json.Is("top_a"u8)) _topA = json.Double();
        else if (json.Is("frequency_penalty"u8)) _frequencyPenalty = json.Double();
        else if (json.Is("presence_penalty"u8)) _presencePenalty = json.Double();
        else if (json.Is("repetition_penalty"u8)) _repetitionPenalty = json.Double();
        else if (json.Is("seed"u8)) _seed = json.Int64();
        else if (json.Is("logit_bias"u8)) _logitBias = LogitBiasWire.Read(ref json);
        else if (json.Is("logprobs"u8)) _logprobs = json.Boolean();
        else if (json.Is("top_logprobs"u8)) _topLogprobs = json.Int32();
        else return false;

        return true;
    }

    private void WriteSampling(Utf8JsonWriter json)
    {
        json.Member("temperature"u8, Temperature);
        json.Member("top_p"u8, TopP);
        json.Member("top_k"u8, TopK);
        json.Member("min_p"u8, MinP);
        json.Member("top_a"u8, TopA);
        json.Member("frequency_penalty"u8, FrequencyPenalty);
        json.Member("presence_penalty"u8, PresencePenalty);
        json.Member("repetition_penalty"u8, RepetitionPenalty);
        json.Member("seed"u8, Seed);
        LogitBiasWire.Write(json, "logit_bias"u8, LogitBias);
        json.Member("logprobs"u8, Logprobs);
        json.Member("top_logprobs"u8, TopLogprobs);
    }
}
