using System.Text.Json.Serialization;

namespace Omnichannel.Hub.Permissions;

/// <summary>One thing that somebody may do. Roles are presets of these (<see cref="Presets"/>); whoever guards something asks for one of these.</summary>
/// <remarks>Sent by the names given here. What belongs to one's own conversations needs none of them.</remarks>
[JsonConverter(typeof(JsonStringEnumConverter<Permission>))]
internal enum Permission
{
    /// <summary>Take conversations over from the bot.</summary>
    [JsonStringEnumMemberName("conversation.takeover")]
    TakeOver,

    /// <summary>Give conversations to others, one or all of a shift.</summary>
    [JsonStringEnumMemberName("conversation.reassign")]
    Reassign,

    /// <summary>Put a colleague's conversation back into its queue.</summary>
    [JsonStringEnumMemberName("conversation.requeue")]
    Requeue,

    /// <summary>Step into a colleague's conversation: join it, or take it over.</summary>
    [JsonStringEnumMemberName("conversation.intervene")]
    Intervene,

    /// <summary>Watch a conversation unseen.</summary>
    [JsonStringEnumMemberName("conversation.monitor")]
    Monitor,

    /// <summary>Ask people into conversations without taking part.</summary>
    [JsonStringEnumMemberName("conversation.invite")]
    Invite,

    /// <summary>End a colleague's conversation, and take such an end back.</summary>
    [JsonStringEnumMemberName("conversation.end")]
    End,

    /// <summary>Correct what is known of the visitor in a colleague's conversation.</summary>
    [JsonStringEnumMemberName("contact.edit")]
    EditContact,

    /// <summary>Have a colleague's undelivered message tried again.</summary>
    [JsonStringEnumMemberName("message.redeliver")]
    Redeliver,

    /// <summary>Delete what somebody else wrote.</summary>
    [JsonStringEnumMemberName("message.delete")]
    DeleteMessage,

    /// <summary>See what a changed message was before.</summary>
    [JsonStringEnumMemberName("message.versions")]
    SeeVersions,

    /// <summary>Share canned replies with others, and change shared ones.</summary>
    [JsonStringEnumMemberName("reply.share")]
    ShareReplies,

    /// <summary>Share saved views with everybody, and change shared ones.</summary>
    [JsonStringEnumMemberName("view.share")]
    ShareViews,

    /// <summary>See the live board of the departments whose conversations one sees.</summary>
    [JsonStringEnumMemberName("board.see")]
    SeeBoard,

    /// <summary>See the conversations of all departments, not only of one's own.</summary>
    [JsonStringEnumMemberName("department.all")]
    SeeAllDepartments,

    /// <summary>Set up inboxes and their channels.</summary>
    [JsonStringEnumMemberName("settings.inboxes")]
    SetInboxes,

    /// <summary>Import, publish and use flows.</summary>
    [JsonStringEnumMemberName("settings.flows")]
    SetFlows,

    /// <summary>Set up departments, their hours, and the rules of routing.</summary>
    [JsonStringEnumMemberName("settings.departments")]
    SetDepartments,

    /// <summary>Invite people, and say who they are and what they may do.</summary>
    [JsonStringEnumMemberName("settings.team")]
    SetTeam,

    /// <summary>Say when conversations end by themselves, and what an end needs.</summary>
    [JsonStringEnumMemberName("settings.closing")]
    SetClosing,

    /// <summary>Keep the words by which conversations are tagged.</summary>
    [JsonStringEnumMemberName("settings.tags")]
    SetTags,

    /// <summary>Read the audit log.</summary>
    [JsonStringEnumMemberName("audit.read")]
    ReadAudit,

    /// <summary>See the hub's jobs, retry and cancel them.</summary>
    [JsonStringEnumMemberName("jobs.manage")]
    ManageJobs,
}
