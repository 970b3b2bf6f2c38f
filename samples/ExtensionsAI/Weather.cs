using System.ComponentModel;
using Microsoft.Extensions.AI;

namespace ExtensionsAI;

/// <summary>The function that the scenarios share.</summary>
internal static class Weather
{
    internal const string Name = "get_weather";

    internal static AIFunction Function { get; } = AIFunctionFactory.Create(Get, Name);

    [Description("Gives the weather of a city.")]
    internal static string Get([Description("The name of the city.")] string city) => city == "Oslo" ? "3 degrees and snow in Oslo" : $"18 degrees and rain in {city}";
}
