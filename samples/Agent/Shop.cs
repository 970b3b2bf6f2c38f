using System.ComponentModel;
using System.Text.Json.Serialization;
using Microsoft.Extensions.AI;

namespace Agent;

internal sealed record Order(int OrderId, string Product, decimal Amount);

internal sealed record Stock(string Product, int Pieces);

/// <summary>A small shop, and the three functions that the agent has in it.</summary>
internal static class Shop
{
    private static readonly Order[] _orders = [new(1041, "Tea kettle", 29.50m), new(1042, "Espresso grinder", 49.90m)];

    /// <summary>Gets the functions. Refunds cannot be undone, so somebody has to approve them.</summary>
    internal static IReadOnlyList<AIFunction> Functions { get; } =
        [
            AIFunctionFactory.Create(FindOrder, "find_order", "Finds an order by its number.", ShopJson.Default.Options),
            AIFunctionFactory.Create(CheckStock, "check_stock", "Tells how many pieces of a product are in stock.", ShopJson.Default.Options),
            new ApprovalRequiredAIFunction(AIFunctionFactory.Create(RefundOrder, "refund_order", "Pays the price of an order back to the customer.", ShopJson.Default.Options)),
        ];

    private static Order FindOrder([Description("The number of the order.")] int order_id) =>
        Array.Find(_orders, order => order.OrderId == order_id) ?? throw new ArgumentException($"There is no order {order_id}.");

    private static Stock CheckStock([Description("The name of the product, as in the order.")] string product) => new(product, product == "Tea kettle" ? 12 : 0);

    private static string RefundOrder([Description("The number of the order.")] int order_id, [Description("The amount in euros.")] decimal amount)
    {
        var order = FindOrder(order_id);
        return amount > 0 && amount <= order.Amount
            ? FormattableString.Invariant($"{amount:0.00} euros of order {order_id} were refunded.")
            : throw new ArgumentException(FormattableString.Invariant($"The amount must be at most {order.Amount:0.00}, the price of the order."));
    }
}

/// <summary>The types of the functions' parameters and results, described at compile time: no reflection, so the agent works in trimmed and native programs.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(int))]
[JsonSerializable(typeof(decimal))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(Order))]
[JsonSerializable(typeof(Stock))]
internal sealed partial class ShopJson : JsonSerializerContext;
