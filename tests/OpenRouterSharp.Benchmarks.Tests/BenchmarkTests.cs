using System.Reflection;
using BenchmarkDotNet.Attributes;
using OpenRouterSharp.Benchmarks.Loopback;

namespace OpenRouterSharp.Benchmarks.Tests;

/// <summary>Every benchmark runs once, on little, so that none can rot.</summary>
public sealed class BenchmarkTests
{
    private const int FewChunks = 20;

    public static TheoryData<Type, string> All { get; } = Benchmarks();

    [Theory]
    [MemberData(nameof(All))]
    public async Task Benchmark_RunOnce_GivesItsResult(Type type, string method)
    {
        foreach (var instance in Instances(type))
        {
            await CallAsync<GlobalSetupAttribute>(instance);
            try
            {
                var result = await ResultAsync(type.GetMethod(method)!.Invoke(instance, null));

                Assert.True(result > 0);
                if (Expected(instance, method) is { } expected)
                {
                    Assert.Equal(expected, result);
                }
            }
            finally
            {
                await CallAsync<GlobalCleanupAttribute>(instance);
            }
        }
    }

    [Fact]
    public async Task Latency_FewChunks_GivesATimeForEach()
    {
        using var latency = new Latency(chunks: 3, calls: 2);

        Assert.NotEmpty(await latency.BytesAsync()); // two chunks in one read count as one
        Assert.Equal(3, (await latency.FloorAsync()).Count);
        Assert.Equal(3, (await latency.ClientAsync()).Count);
        Assert.All(await latency.DoneAsync(), static time => Assert.True(time > TimeSpan.Zero));
    }

    // What reads every chunk must have seen all of the text; the rest counts bytes, or knows no reasoning.
    private static int? Expected(object instance, string method) =>
        method is "Bytes" or "Events" or "OpenAI" ? null : (int?)instance.GetType().GetProperty("ExpectedCharacters")?.GetValue(instance);

    private static TheoryData<Type, string> Benchmarks()
    {
        var data = new TheoryData<Type, string>();
        foreach (var type in typeof(StreamBenchmarks).Assembly.GetExportedTypes())
        {
            foreach (var method in type.GetMethods().Where(static method => method.IsDefined(typeof(BenchmarkAttribute))))
            {
                data.Add(type, method.Name);
            }
        }

        return data;
    }

    private static IEnumerable<object> Instances(Type type)
    {
        IEnumerable<object> instances = [Activator.CreateInstance(type)!];
        foreach (var property in type.GetProperties().Where(static property => property.IsDefined(typeof(ParamsAttribute)) || property.IsDefined(typeof(ParamsAllValuesAttribute))))
        {
            object?[] values = property.Name switch
            {
                "Chunks" => [FewChunks],
                "Mebibytes" => [1],
                _ => property.GetCustomAttribute<ParamsAttribute>()?.Values ?? [.. Enum.GetValues(property.PropertyType)],
            };
            instances = instances.SelectMany(_ => values, (instance, value) => With(instance, property, value)).ToList();
        }

        return instances;
    }

    private static object With(object instance, PropertyInfo property, object? value)
    {
        var copy = Activator.CreateInstance(instance.GetType())!;
        foreach (var other in instance.GetType().GetProperties().Where(static other => other.CanWrite))
        {
            other.SetValue(copy, other.GetValue(instance));
        }

        property.SetValue(copy, value);
        return copy;
    }

    private static async Task CallAsync<TAttribute>(object instance)
        where TAttribute : Attribute
    {
        if (instance.GetType().GetMethods().FirstOrDefault(static method => method.IsDefined(typeof(TAttribute))) is { } method && method.Invoke(instance, null) is Task task)
        {
            await task;
        }
    }

    private static async Task<int> ResultAsync(object? result) => result is Task<int> task ? await task : (int)result!;
}
