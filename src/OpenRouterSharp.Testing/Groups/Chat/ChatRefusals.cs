using OpenRouterSharp.Testing.Replies;

namespace OpenRouterSharp.Testing.Groups.Chat;

/// <summary>Rejects requests as the service does: in the order of its checks, with its messages.</summary>
internal static class ChatRefusals
{
    internal static FakeReply? Of(ReplyContext context, SimulatedModels models, out ModelProfile model)
    {
        model = new ModelProfile(context.Model);
        if (context.Request is not { } request)
        {
            return FakeReply.Error(400, "The body is not a JSON object that can be read as a chat request.", ErrorKind.InvalidRequest);
        }

        if (request.Messages.Count == 0 && request.FormerPrompt() is null)
        {
            return FakeReply.Error(400, "Input required: specify \"prompt\" or \"messages\"", ErrorKind.InvalidRequest);
        }

        List<ModelId> asked = [.. request.Model is { } first ? [first] : Array.Empty<ModelId>(), .. request.Models ?? []];
        if (asked.Count == 0)
        {
            asked.Add(models.Models is [var only, ..] ? only : DeepSeekModels.R1_0528);
        }

        var found = asked.Find(id => Serves(models, id));
        if (found == default)
        {
            return NotFound(asked, models);
        }

        model = ProfileOf(found);
        return OfReasoning(request, model) ?? OfTools(request, model);
    }

    private static bool Serves(SimulatedModels models, ModelId id) =>
        models.Models.Contains(id) || (id.Variants.All(static variant => !variant.IsStatic) && models.Models.Contains(id.WithoutVariant()));

    private static ModelProfile ProfileOf(ModelId id) => DeepSeekModels.TryGetProfile(id, out var profile)
        ? profile with { }
        : new ModelProfile(id) { Reasoning = ReasoningBehavior.None };

    private static FakeReply NotFound(List<ModelId> asked, SimulatedModels models) => FakeReply.Error(
        new ApiError
        {
            Code = "400",
            Message = $"{asked[0]} is not a valid model ID",
            Metadata = WireError.Of(400, string.Empty, ErrorKind.InvalidRequest).Metadata,
            Availability = new ErrorAvailability
            {
                Code = AvailabilityCode.ModelNotFound,
                Retryable = false,
                RequestedModels = [.. asked.Select(static id => id.Value)],
                FallbackModels = [.. models.Models.Where(static id => id.Variant is null).Select(static id => id.Value)],
                DocsUrl = "https://openrouter.ai/docs/api-reference/errors#model_not_found",
            },
        },
        400);

    private static FakeReply? OfReasoning(ChatRequest request, ModelProfile model)
    {
        if (request is { Reasoning: not null, ReasoningEffort: not null })
        {
            return FakeReply.Error(400, "Only one of \"reasoning\" and \"reasoning_effort\" may be provided", ErrorKind.InvalidRequest);
        }

        var isOff = request.Reasoning?.Enabled == false || (request.Reasoning?.Effort ?? request.ReasoningEffort) == EffortLevel.None;
        return isOff && model.Reasoning == ReasoningBehavior.Always
            ? FakeReply.Error(400, "Reasoning is mandatory for this endpoint and cannot be disabled.", ErrorKind.InvalidRequest)
            : null;
    }

    private static FakeReply? OfTools(ChatRequest request, ModelProfile model) => request.Tools is { Count: > 0 } && model.SupportsTools == false
        ? FakeReply.Error(404, "No endpoints found that support tool use.", ErrorKind.NotFound)
        : null;
}
