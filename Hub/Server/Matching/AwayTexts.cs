namespace Omnichannel.Hub.Matching;

/// <summary>What visitors are told when nobody can take them and an admin has not written anything.</summary>
internal static class AwayTexts
{
    public static string Closed(string? locale) => IsGerman(locale)
        ? "Wir haben gerade geschlossen. Ihre Nachricht ist angekommen; wir melden uns, sobald wir wieder da sind."
        : "We are closed right now. Your message has arrived; we will get back to you as soon as we are here again.";

    public static string NobodyCame(string? locale) => IsGerman(locale)
        ? "Leider ist gerade niemand frei. Ihre Nachricht ist angekommen; wir melden uns bei Ihnen."
        : "Sorry, nobody is free right now. Your message has arrived; we will get back to you.";

    private static bool IsGerman(string? locale) => locale?.StartsWith("de", StringComparison.OrdinalIgnoreCase) == true;
}
