namespace Omnichannel.Hub.Conversations.Views;

/// <summary>Something by id and name: an operator, a department, an inbox.</summary>
internal sealed record NamedView(Guid Id, string Name);
