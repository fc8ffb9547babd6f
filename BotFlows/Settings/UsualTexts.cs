namespace Omnichannel.BotFlows.Settings;

/// <summary>The few sentences that the bot says when an admin has not written any.</summary>
public static class UsualTexts
{
    /// <summary>Gets what is said when a person is asked for.</summary>
    /// <param name="language">BCP 47; null or an unknown one means English.</param>
    /// <returns>One sentence.</returns>
    public static string OneMoment(string? language) => IsGerman(language)
        ? "Einen Moment bitte, ich hole jemanden aus unserem Team dazu."
        : "One moment please, I'm getting somebody from our team.";

    private static bool IsGerman(string? language) =>
        language is not null && (language.Equals("de", StringComparison.OrdinalIgnoreCase) || language.StartsWith("de-", StringComparison.OrdinalIgnoreCase));
}
