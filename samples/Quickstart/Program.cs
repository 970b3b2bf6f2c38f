using System.CommandLine;
using Quickstart;
using Samples;

var prompt = new Argument<string>("prompt") { Description = "What to ask.", DefaultValueFactory = static _ => "What is the meaning of life?" };
var model = new Option<string>("--model", "-m") { Description = "The model: an OpenRouter id such as deepseek/deepseek-chat-v3.1.", DefaultValueFactory = static _ => "deepseek/deepseek-r1-0528" };
var effort = new Option<string?>("--effort", "-e") { Description = "How much the model thinks: max, xhigh, high, medium, low, minimal or none. Unset: the model's default." };
var noStream = new Option<bool>("--no-stream") { Description = "Wait for the whole answer." };

var command = new RootCommand("Asks a model through OpenRouter and shows it think and answer. Without OPENROUTER_API_KEY, an embedded server answers.")
{
    prompt,
    model,
    effort,
    noStream,
};
command.SetAction((result, cancellationToken) => Outcome.OfAsync(() => Conversation.RunAsync(
    new Question(result.GetValue(prompt)!, result.GetValue(model)!, result.GetValue(effort), Stream: !result.GetValue(noStream)), cancellationToken)));
return await command.Parse(args).InvokeAsync();
