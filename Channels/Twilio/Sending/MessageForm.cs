using System.Text.Json;
using Omnichannel.Channels.Twilio.Addresses;
using Omnichannel.Channels.Twilio.Api;
using Omnichannel.Core.Channels;
using Omnichannel.Core.Channels.Abilities;

namespace Omnichannel.Channels.Twilio.Sending;

/// <summary>Writes the form that sends one part.</summary>
internal static class MessageForm
{
    /// <summary>Says why a part cannot be sent, before anything is asked of Twilio.</summary>
    /// <returns>Why; null when it can be sent.</returns>
    public static DeliveryProblem? FindProblem(Outbound message) => message switch
    {
        { Replaces: not null } => new(DeliveryCause.ContentRefused, Detail: "Sent messages cannot be changed on this channel."),
        { Part.File: not null, File.Url: null } => new(DeliveryCause.Misconfigured, Detail: "Twilio fetches files from the hub, which has no public address yet."),
        { File.Url: { } url } when !url.StartsWith("https://", StringComparison.Ordinal) =>
            new(DeliveryCause.Misconfigured, Detail: "Twilio fetches files by https only; the hub's public address is http."),
        { Part.Template.Variables: { } variables } when variables.Values.Select(MessageTemplate.FindFault).FirstOrDefault(fault => fault is not null) is { } fault =>
            new(DeliveryCause.TemplateRefused, Detail: fault),
        _ => null,
    };

    /// <summary>Writes a text, a file or a template.</summary>
    public static List<KeyValuePair<string, string>> Write(string prefix, ChannelInbox inbox, Outbound message)
    {
        var form = Begin(prefix, inbox, message);
        if (message.Part.Template is { } template)
        {
            AddContent(form, template.Id, template.Variables);
            return form;
        }

        if (message.Part.Text.Length > 0)
        {
            form.Add(new("Body", message.Part.Text));
        }

        if (message.File?.Url is { } url)
        {
            form.Add(new("MediaUrl", url));
        }

        return form;
    }

    /// <summary>Writes a content that was made for the part.</summary>
    public static List<KeyValuePair<string, string>> Write(
        string prefix, ChannelInbox inbox, Outbound message, string content, IReadOnlyDictionary<string, string> variables)
    {
        var form = Begin(prefix, inbox, message);
        AddContent(form, content, variables);
        return form;
    }

    private static List<KeyValuePair<string, string>> Begin(string prefix, ChannelInbox inbox, Outbound message)
    {
        var form = new List<KeyValuePair<string, string>>
        {
            new("To", TwilioAddress.Write(prefix, message.Address)),
            new("From", TwilioAddress.Write(prefix, inbox.SenderNumber)),
        };
        if (inbox.WebhookUrl is { } url)
        {
            form.Add(new("StatusCallback", url));
        }

        return form;
    }

    private static void AddContent(List<KeyValuePair<string, string>> form, string content, IReadOnlyDictionary<string, string> variables)
    {
        form.Add(new("ContentSid", content));
        if (variables.Count > 0)
        {
            form.Add(new("ContentVariables", JsonSerializer.Serialize(variables.ToDictionary(), TwilioJson.Default.DictionaryStringString)));
        }
    }
}
