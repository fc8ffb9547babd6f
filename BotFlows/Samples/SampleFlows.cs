using System.Reflection;

namespace Omnichannel.BotFlows.Samples;

/// <summary>Flows that come with the product, so that a fresh installation answers at once.</summary>
public static class SampleFlows
{
    /// <summary>The name of <see cref="Welcome"/>, as admins see it.</summary>
    public const string WelcomeName = "Welcome";

    /// <summary>
    /// Gets the flow file of the first flow: greets, asks what it is about, for name and e-mail, and hands over to the department
    /// Support.
    /// </summary>
    public static string Welcome { get; } = Read("Samples/welcome.json");

    private static string Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The program was built without '{name}'.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
