using System.Text.Json;
using Omnichannel.Channels.Twilio.Api;
using Omnichannel.Channels.Twilio.Api.Wire;
using Omnichannel.Core.Channels;
using Omnichannel.Core.Channels.Abilities;

namespace Omnichannel.Channels.Twilio.Lists;

/// <summary>Lists the templates that WhatsApp has approved.</summary>
internal sealed class TemplateList(TwilioApi api)
{
    private const int PageSize = 100;

    // WhatsApp approves 6,000 at most; beside them stand contents that were never handed in.
    private const int MaxPages = 100;

    /// <summary>Lists them, by name.</summary>
    /// <exception cref="ChannelUnavailableException">Twilio did not answer as it should.</exception>
    public async Task<IReadOnlyList<MessageTemplate>> ListAsync(ChannelInbox inbox, CancellationToken cancellationToken)
    {
        var templates = new List<MessageTemplate>();
        string? next = $"{api.Addresses.ContentUrl}/v1/ContentAndApprovals?PageSize={PageSize}";
        for (var page = 0; next is not null && page < MaxPages; page++)
        {
            var read = await api.ReadAsync(inbox, next, TwilioJson.Default.ContentPage, cancellationToken);
            templates.AddRange((read.Contents ?? []).Where(IsApproved).Select(Find).OfType<MessageTemplate>());
            next = Next(read.Meta?.NextPageUrl);
        }

        return [.. templates.OrderBy(template => template.Name, StringComparer.OrdinalIgnoreCase)];
    }

    // The address that Twilio names, on the server that is configured.
    private string? Next(string? url) => Uri.TryCreate(url, UriKind.Absolute, out var next) ? api.Addresses.ContentUrl + next.PathAndQuery : null;

    private static bool IsApproved(ContentBody content) => Approval(content, "status") == "approved";

    private static string? Approval(ContentBody content, string name) =>
        content.ApprovalRequests is { ValueKind: JsonValueKind.Object } requests && requests.TryGetProperty(name, out var value)
        && value.ValueKind is JsonValueKind.String ? value.GetString() : null;

    private static MessageTemplate? Find(ContentBody content)
    {
        if (content.Sid is not { } sid || content.Types?.Values.FirstOrDefault(type => (type.Body ?? type.Title) is not null) is not { } type)
        {
            return null;
        }

        var examples = content.Variables ?? [];
        var body = type.Body ?? type.Title!;
        var names = MessageTemplate.FindHoles(body).Concat(examples.Keys).Distinct();
        return new(
            sid,
            Approval(content, "name") ?? content.FriendlyName ?? sid,
            content.Language ?? "",
            body,
            [.. names.Select(name => KeyValuePair.Create(name, examples.TryGetValue(name, out var example) ? example.ToString() : ""))],
            [.. (type.Actions ?? []).Select(action => action.Title).OfType<string>()]);
    }
}
