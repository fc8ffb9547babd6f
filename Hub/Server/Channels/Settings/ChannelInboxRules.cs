using Omnichannel.Core.Channels;
using Omnichannel.Hub.Inboxes;
using Omnichannel.Hub.Organisation;

namespace Omnichannel.Hub.Channels.Settings;

/// <summary>What the settings of a vendor's inbox must look like.</summary>
internal static class ChannelInboxRules
{
    private const int MostValues = 40;
    private const int LongestName = 40;
    private const int LongestValue = 2_000;

    /// <summary>Checks what a new inbox begins with; the sentences stand under the names of the request's members.</summary>
    public static Dictionary<string, string[]> Check(NewChannelInboxRequest request, IChannelAdapter? adapter, ChannelInbox wanted)
    {
        var errors = InboxRules.Check(request.Name, origins: null);
        if (request.Id == Guid.Empty)
        {
            errors["id"] = ["Send an id of your own."];
        }

        if (adapter is null)
        {
            errors["channel"] = ["There is no such channel."];
            return errors;
        }

        CheckValues(request.Settings, request.Secrets, adapter, wanted, errors);
        return errors;
    }

    /// <summary>Checks changed settings.</summary>
    public static Dictionary<string, string[]> Check(
        ChannelInboxRequest request, IChannelAdapter adapter, ChannelInbox wanted, DirectorySnapshot directory, IReadOnlySet<Guid> flows)
    {
        var errors = InboxRules.Check(request.Name, origins: null);
        InboxRules.CheckPlace(request.Department, request.Flow, request.ReopenWindow, directory, flows, errors);
        CheckValues(request.Settings, request.Secrets, adapter, wanted, errors);
        return errors;
    }

    private static void CheckValues(
        IReadOnlyDictionary<string, string>? settings,
        IReadOnlyDictionary<string, string>? secrets,
        IChannelAdapter adapter,
        ChannelInbox wanted,
        Dictionary<string, string[]> errors)
    {
        CheckSizes("settings", settings, errors);
        CheckSizes("secrets", secrets, errors);
        if (secrets?.ContainsKey(ChannelInbox.WebhookSecret) == true)
        {
            errors["secrets." + ChannelInbox.WebhookSecret] = ["The hub makes this secret itself."];
        }

        if (errors.ContainsKey("settings") || errors.ContainsKey("secrets"))
        {
            return;
        }

        foreach (var (name, fault) in adapter.FindFaults(wanted).Concat(HubWords.FindFaults(wanted)))
        {
            errors[name] = [fault];
        }
    }

    private static void CheckSizes(string member, IReadOnlyDictionary<string, string>? values, Dictionary<string, string[]> errors)
    {
        if (values is not null && (values.Count > MostValues || values.Any(value => value.Key.Length > LongestName || value.Value is not { Length: <= LongestValue })))
        {
            errors[member] = [$"At most {MostValues} values of {LongestValue} characters."];
        }
    }
}
