namespace Omnichannel.Hub.Drafts;

/// <summary>For whom a draft is written.</summary>
internal enum DraftKind
{
    /// <summary>For the visitor.</summary>
    Reply,

    /// <summary>For colleagues.</summary>
    Note,
}
