using System.Reflection;

namespace Omnichannel.BotFlows.Samples;

/// <summary>Flows that come with the product: one that answers at once, and three to learn from.</summary>
public static class SampleFlows
{
    /// <summary>The name of <see cref="Welcome"/>, as admins see it.</summary>
    public const string WelcomeName = "Welcome";

    /// <summary>
    /// Gets the flow file of the first flow: greets, asks what it is about, for name and e-mail, and hands over to the department
    /// Support.
    /// </summary>
    public static string Welcome { get; } = Read("Samples/welcome.json");

    /// <summary>Gets the flow file that asks for e-mail, phone and a day, then hands over to Sales, or takes a message when nobody is there.</summary>
    public static string Lead { get; } = Read("Samples/lead.json");

    /// <summary>Gets the flow file that looks an order up by running another flow.</summary>
    public static string OrderStatus { get; } = Read("Samples/order-status.json");

    /// <summary>Gets the flow file that asks a shop's server for an order; its address is an example that answers nobody.</summary>
    public static string OrderLookup { get; } = Read("Samples/order-lookup.json");

    /// <summary>Gets all of them, those that others run first.</summary>
    public static IReadOnlyList<string> All { get; } = [Welcome, Lead, OrderLookup, OrderStatus];

    private static string Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The program was built without '{name}'.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
