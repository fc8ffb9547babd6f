using Omnichannel.BotFlows.Blocks.Choices;

namespace Omnichannel.BotFlows.Settings;

/// <summary>Tells when a visitor asks for a person, whatever the bot has just asked.</summary>
/// <remarks>The whole message must say it: "Agent Smith" is a name, "an agent please" is a wish.</remarks>
internal static class EscapeWords
{
    private const int LongestMessage = 80;

    private static readonly string[] Usual =
    [
        "human", "agent", "operator", "person", "real person", "representative", "support agent", "live agent", "human agent",
        "mensch", "mitarbeiter", "mitarbeiterin", "berater", "beraterin", "echter mensch",
    ];

    private static readonly HashSet<string> Fillers = new(StringComparer.Ordinal)
    {
        "a", "an", "the", "to", "with", "please", "can", "could", "may", "i", "you", "me", "my", "would", "like", "want", "need", "talk", "speak",
        "chat", "connect", "get", "now", "no", "bitte", "ich", "mit", "einem", "einen", "einer", "eine", "ein", "mochte", "will", "brauche",
        "sprechen", "reden", "jetzt", "kann", "konnte",
    };

    /// <summary>Gets the words that are live in a flow.</summary>
    public static IReadOnlyList<string> Of(FlowSettings settings) => settings.Escape?.Words ?? Usual;

    /// <summary>Tells whether a message is such a wish.</summary>
    public static bool AreIn(string? message, FlowSettings settings)
    {
        if (string.IsNullOrWhiteSpace(message) || message.Length > LongestMessage)
        {
            return false;
        }

        var said = WordForm.Of(message);
        var core = Core(said);
        return Of(settings).Select(WordForm.Of).Any(word => word.Length > 0 && (word == said || (core.Length > 0 && Core(word) == core)));
    }

    private static string Core(string words) => string.Join(' ', words.Split(' ').Where(word => !Fillers.Contains(word)));
}
