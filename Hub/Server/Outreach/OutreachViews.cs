using System.Text.Json.Serialization;
using Omnichannel.Hub.Conversations.Views;

namespace Omnichannel.Hub.Outreach;

/// <summary>An approved template.</summary>
internal sealed record TemplateView(
    string Id, string Name, string Language, string Body, IReadOnlyList<TemplateVariableView> Variables, IReadOnlyList<string> Buttons);

/// <summary>A hole of a template, with an example of what stands there.</summary>
internal sealed record TemplateVariableView(string Name, string Example);

/// <summary>A page of templates, by name.</summary>
internal sealed record TemplatePage(IReadOnlyList<TemplateView> Items, string? Next);

/// <summary>A way in which a contact can be written to first.</summary>
/// <param name="Inbox">The inbox.</param>
/// <param name="Channel">Its channel.</param>
/// <param name="Address">Where they are reached.</param>
/// <param name="OpenConversation">Their open conversation in the inbox, where one is to write instead; null when there is none, or none for the viewer.</param>
/// <param name="UnreachableSince">Since when they have shut the sender out; null while they can be written to.</param>
internal sealed record WayView(NamedView Inbox, string Channel, string Address, Guid? OpenConversation, DateTimeOffset? UnreachableSince);

/// <summary>How outreach is written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(TemplatePage))]
[JsonSerializable(typeof(IReadOnlyList<WayView>))]
internal sealed partial class OutreachJson : JsonSerializerContext;
