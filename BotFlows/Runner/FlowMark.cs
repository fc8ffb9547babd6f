using Omnichannel.BotFlows.Blocks.SetContact;

namespace Omnichannel.BotFlows.Runner;

/// <summary>Something that a flow leaves for operators; visitors never see it.</summary>
public abstract record FlowMark
{
    private FlowMark()
    {
    }

    /// <summary>A note in the conversation.</summary>
    /// <param name="Text">The note, not empty, at most 4000 characters.</param>
    public sealed record Note(string Text) : FlowMark;

    /// <summary>Tags come and go.</summary>
    /// <param name="Added">Tags to put on, in order.</param>
    /// <param name="Removed">Tags to take off.</param>
    public sealed record Tags(IReadOnlyList<string> Added, IReadOnlyList<string> Removed) : FlowMark;

    /// <summary>Something was learned of the contact.</summary>
    /// <param name="Field">Which field.</param>
    /// <param name="Name">The name of a field of the admin's own; null for the others.</param>
    /// <param name="Value">The value, not empty, normalised: a telephone number in E.164, an address with its domain in lower case.</param>
    public sealed record Contact(ContactField Field, string? Name, string Value) : FlowMark;
}
