using System.Globalization;
using OpenRouterSharp;
using OpenRouterSharp.Plugins;
using OpenRouterSharp.Testing;

namespace ImagesAndFiles;

/// <summary>Plays a model with eyes and a brush: it says what reached it, parses a PDF once, and paints one square.</summary>
internal static class EmbeddedModel
{
    // A blue square of 8 by 8 pixels.
    private const string Square = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAEUlEQVR42mNwSn6NFTEMLQkA6MJkAQ2GtogAAAAASUVORK5CYII=";

    internal static FakeScript Script() => new FakeScript().Otherwise(FakeReply.From(static request => Answer(request.AsChatRequest())));

    private static FakeReply Answer(ChatRequest request)
    {
        if (request.Modalities?.Contains(Modality.Image) == true)
        {
            return FakeReply.Completion(new AssistantMessage { Content = "A blue square.", Images = [new GeneratedImage { ImageUrl = new GeneratedImageUrl { Url = Square } }] });
        }

        var parts = request.Messages.OfType<UserMessage>().SelectMany(static message => message.Content?.Parts ?? []).ToList();
        return parts.OfType<FilePart>().FirstOrDefault()?.File is { } file ? Read(request, file) : Look([.. parts.OfType<ImagePart>()]);
    }

    private static FakeReply Look(IReadOnlyList<ImagePart> images) => FakeReply.Text(string.Join(' ', images.Select(static (image, i) =>
        image.ImageUrl?.Url is { } url && url.StartsWith("data:", StringComparison.Ordinal)
            ? string.Create(CultureInfo.InvariantCulture, $"Picture {i + 1}: a chart of three bars, the middle one highest ({url[5..url.IndexOf(';', StringComparison.Ordinal)]}).")
            : string.Create(CultureInfo.InvariantCulture, $"Picture {i + 1}: whatever is at {new Uri(image.ImageUrl!.Url!).Host}; I have no eyes."))));

    private static FakeReply Read(ChatRequest request, InputFile file)
    {
        if (request.Plugins?.OfType<FileParserPlugin>().Any() != true)
        {
            return FakeReply.Error(400, "This model cannot read files by itself.", ErrorKind.InvalidRequest);
        }

        // The parser's work comes back with the next turn, or is done, and billed, once more.
        var isParsed = request.Messages.OfType<AssistantMessage>().SelectMany(static message => message.Annotations ?? []).OfType<FileAnnotation>().Any();
        return FakeReply.Completion(new AssistantMessage
        {
            Content = isParsed ? "It is due on 30 April 2026." : "The total is 42.50 EUR.",
            Annotations = isParsed ? null :
            [
                new FileAnnotation
                {
                    File = new ParsedFile { Hash = "3f2a9c", Name = file.Filename, Content = [new TextPart("Invoice 2026-117 ... Total 42.50 EUR, due 30 April 2026")] },
                },
            ],
        });
    }
}
