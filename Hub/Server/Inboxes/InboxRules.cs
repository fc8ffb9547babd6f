using System.Text.RegularExpressions;
using Omnichannel.Channels.Shared;
using Omnichannel.Core;
using Omnichannel.Hub.Inboxes.Settings;
using Omnichannel.Hub.Organisation;

namespace Omnichannel.Hub.Inboxes;

/// <summary>What an inbox's settings must look like, and how they are cleaned before they are stored.</summary>
internal static partial class InboxRules
{
    private const int LongestName = 60;
    private const int LongestTitle = 60;
    private const int LongestSubtitle = 120;
    private const int LongestGreeting = 240;
    private const int FarthestOffset = 200;
    private const int LongestDelay = 600;
    private static readonly TimeSpan LongestWindow = TimeSpan.FromDays(30);

    /// <summary>Checks settings; the sentences stand under the names of the request's members.</summary>
    public static Dictionary<string, string[]> Check(InboxRequest request, DirectorySnapshot directory, IReadOnlySet<Guid> flows)
    {
        var errors = Check(request.Name, request.Origins);
        CheckPlace(request.Department, request.Flow, request.ReopenWindow, directory, flows, errors);
        Check(request.Widget ?? new(), errors);
        return errors;
    }

    /// <summary>Checks what the inboxes of all channels have: where new conversations go, who answers first, how long they can be opened again.</summary>
    public static void CheckPlace(
        Guid department, Guid? flow, TimeSpan reopenWindow, DirectorySnapshot directory, IReadOnlySet<Guid> flows, Dictionary<string, string[]> errors)
    {
        if (directory.FindDepartment(new DepartmentId(department)) is null)
        {
            errors["department"] = ["This department does not exist any more. Choose another."];
        }

        if (flow is { } chosen && !flows.Contains(chosen))
        {
            errors["flow"] = ["This flow does not exist any more. Choose another."];
        }

        if (reopenWindow < TimeSpan.Zero || reopenWindow > LongestWindow)
        {
            errors["reopenWindow"] = ["Choose a time from none to 30 days."];
        }
    }

    /// <summary>Checks what a new inbox begins with.</summary>
    public static Dictionary<string, string[]> Check(string? name, IReadOnlyList<string?>? origins)
    {
        var errors = new Dictionary<string, string[]>(StringComparer.Ordinal);
        if (DisplayText.CleanName(name) is not { Length: <= LongestName })
        {
            errors["name"] = [$"Enter a name of 1 to {LongestName} characters."];
        }

        if (origins?.Count > OriginList.Most)
        {
            errors["origins"] = [$"Enter at most {OriginList.Most} addresses."];
        }
        else if (origins?.FirstOrDefault(origin => OriginList.Read(origin) is null) is { } wrong)
        {
            errors["origins"] = [$"“{DisplayText.Clean(wrong, 80)}” is not an address like https://www.example.com, without a path."];
        }
        else if (origins?.Contains(null) == true)
        {
            errors["origins"] = ["An address is missing."];
        }

        return errors;
    }

    /// <summary>Cleans origins that have been checked: each once, in the given order, one a line.</summary>
    public static string Clean(IReadOnlyList<string?>? origins) =>
        string.Join('\n', (origins ?? []).Select(OriginList.Read).OfType<string>().Distinct(StringComparer.Ordinal));

    /// <summary>Cleans settings that have been checked.</summary>
    public static WidgetSettings Clean(WidgetSettings? settings) => (settings ?? new()) with
    {
        Accent = (settings?.Accent ?? WidgetSettings.DefaultAccent).ToLowerInvariant(),
        En = Clean(settings?.En),
        De = Clean(settings?.De),
    };

    private static WidgetTexts Clean(WidgetTexts? texts) => new()
    {
        Title = DisplayText.CleanName(texts?.Title),
        Subtitle = DisplayText.CleanName(texts?.Subtitle),
        Greeting = DisplayText.Clean(texts?.Greeting, LongestGreeting) is { Length: > 0 } greeting ? greeting : null,
    };

    private static void Check(WidgetSettings settings, Dictionary<string, string[]> errors)
    {
        if (settings.Accent is null || !Colour().IsMatch(settings.Accent))
        {
            errors["widget.accent"] = ["Enter a colour like #4f46e5."];
        }

        CheckOffset("widget.offsetX", settings.OffsetX, errors);
        CheckOffset("widget.offsetY", settings.OffsetY, errors);
        if (settings.GreetingAfter is < 0 or > LongestDelay)
        {
            errors["widget.greetingAfter"] = [$"Enter 0 to {LongestDelay} seconds."];
        }

        Check("widget.en", settings.En, errors);
        Check("widget.de", settings.De, errors);
    }

    private static void CheckOffset(string field, int pixels, Dictionary<string, string[]> errors)
    {
        if (pixels is < 0 or > FarthestOffset)
        {
            errors[field] = [$"Enter 0 to {FarthestOffset} pixels."];
        }
    }

    private static void Check(string field, WidgetTexts? texts, Dictionary<string, string[]> errors)
    {
        Check($"{field}.title", texts?.Title, LongestTitle);
        Check($"{field}.subtitle", texts?.Subtitle, LongestSubtitle);
        Check($"{field}.greeting", texts?.Greeting, LongestGreeting);

        void Check(string name, string? text, int longest)
        {
            if (text?.Trim().Length > longest)
            {
                errors[name] = [$"Enter at most {longest} characters."];
            }
        }
    }

    [GeneratedRegex("^#[0-9a-fA-F]{6}$", RegexOptions.CultureInvariant)]
    private static partial Regex Colour();
}
