using System.Globalization;
using OpenRouterSharp;
using OpenRouterSharp.Plugins;

namespace ImagesAndFiles;

/// <summary>The calls that carry more than text.</summary>
internal sealed class MediaCalls(IChatCompletionsClient chat, ModelId model)
{
    /// <summary>A message of several parts: first the text, then what it is about.</summary>
    internal async Task<string> LookAsync(string file, string url, CancellationToken cancellationToken)
    {
        var answer = await chat.CompleteAsync(
            new ChatRequest(model, Message.User([
                new TextPart("What is in these two pictures?"),
                await ImagePart.FromFileAsync(file, cancellationToken: cancellationToken), // goes along as base64; the type is read off its first bytes
                ImagePart.FromUrl(url, ImageDetail.Low),                                   // is fetched by the provider
            ])),
            cancellationToken);
        return answer.Text;
    }

    /// <summary>Questions about a PDF. It is parsed for the first one only: what the parser found comes back as annotations of the answer.</summary>
    internal async Task ReadAsync(string file, IReadOnlyList<string> questions, CancellationToken cancellationToken)
    {
        var request = new ChatRequest(model, Message.User([new TextPart(questions[0]), await FilePart.FromFileAsync(file, cancellationToken: cancellationToken)]))
        {
            // Any model can read PDFs with it. This engine is free; PdfEngine.MistralOcr reads scans, for a price per page.
            Plugins = [new FileParserPlugin { Pdf = new PdfOptions { Engine = PdfEngine.CloudflareAI } }],
        };
        for (var i = 0; i < questions.Count; i++)
        {
            var answer = await chat.CompleteAsync(request, cancellationToken);
            Console.WriteLine($"{questions[i]} {answer.Text}");
            foreach (var parsed in answer.Message?.Annotations?.OfType<FileAnnotation>() ?? [])
            {
                Console.WriteLine($"[parsed {parsed.File?.Name}, hash {parsed.File?.Hash}: sent back with the next question, it is neither parsed nor billed again]");
            }

            // The annotations are in the answer, so going on from it is all it takes.
            if (i + 1 < questions.Count)
            {
                request = request.Continue(answer, Message.User(questions[i + 1]));
            }
        }
    }

    /// <summary>A picture as an answer: asked for by its modality, given as a data URL.</summary>
    internal async Task<string> PaintAsync(ModelId painter, string output, CancellationToken cancellationToken)
    {
        var answer = await chat.CompleteAsync(
            new ChatRequest(painter, "Paint a small blue square.") { Modalities = [Modality.Image, Modality.Text] },
            cancellationToken);
        if (answer.Message?.Images is not [var image, ..] || !image.TryGetBytes(out var bytes, out var mediaType))
        {
            throw new InvalidOperationException($"The model painted nothing that can be saved. It says: {answer.Text}");
        }

        // image/png → .png. What comes after '+' or ';' is no part of a file's name.
        var path = $"{output}.{mediaType?.Split('/', '+', ';') switch { [_, var type, ..] => type, _ => "bin" }}";
        await File.WriteAllBytesAsync(path, bytes, cancellationToken);
        return string.Create(CultureInfo.InvariantCulture, $"{path} ({bytes.Length} bytes)");
    }
}
