using System.Text.RegularExpressions;
using Omnichannel.Hub.Setup;

namespace Omnichannel.Hub.Profiles;

/// <summary>What a profile must look like.</summary>
internal static partial class ProfileRules
{
    public static Dictionary<string, string[]> Check(ProfileRequest request)
    {
        var errors = new Dictionary<string, string[]>(StringComparer.Ordinal);
        if (SetupRules.NameError(request.Name) is { } name)
        {
            errors["name"] = [name];
        }

        // Which languages there are is the console's affair, and which zones there are the browser's: only their form is looked at.
        if (request.Language is { } language && !LanguageTag().IsMatch(language))
        {
            errors["language"] = ["Use a language tag such as de."];
        }

        if (request.TimeZone is { } zone && !ZoneName().IsMatch(zone))
        {
            errors["timeZone"] = ["Use a time zone such as Europe/Berlin."];
        }

        if (request.Preferences is { } preferences
            && (!IsFine(preferences.Waiting) || !IsFine(preferences.Replies) || !Enum.IsDefined(preferences.Theme) || !Enum.IsDefined(preferences.Density)))
        {
            errors["preferences"] = [$"Use volumes of 0 to {AlertChoice.Loudest}."];
        }

        return errors;
    }

    // Null where somebody wrote null: a property that is there is not always filled.
    private static bool IsFine(AlertChoice? choice) => choice is { Volume: >= 0 and <= AlertChoice.Loudest };

    [GeneratedRegex("^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$")]
    private static partial Regex LanguageTag();

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_+-]{1,30}(/[A-Za-z0-9_+-]{1,30}){0,2}$")]
    private static partial Regex ZoneName();
}
