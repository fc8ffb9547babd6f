using System.Data.Common;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Omnichannel.Hub.Accounts;
using Omnichannel.Hub.CannedReplies;
using Omnichannel.Hub.ContactNotes;
using Omnichannel.Hub.Deliveries;
using Omnichannel.Hub.Departments;
using Omnichannel.Hub.Drafts;
using Omnichannel.Hub.Flows;
using Omnichannel.Hub.Inboxes;
using Omnichannel.Hub.Invitations;
using Omnichannel.Hub.Operators;
using Omnichannel.Hub.Persistence.Mapping;
using Omnichannel.Hub.Persistence.Rows;
using Omnichannel.Hub.Profiles;
using Omnichannel.Hub.SavedViews;
using Omnichannel.Hub.Search;
using Omnichannel.Hub.Setup;
using Omnichannel.Hub.Webhooks;

namespace Omnichannel.Hub.Persistence;

/// <summary>The model of the store, for reading and for ordinary rows. Conversations change by <see cref="Commit"/> alone.</summary>
/// <remarks>It reads on connections that cannot write; saving queues itself in the commit loop, which lends the one that can.</remarks>
internal abstract class HubDbContext(DbContextOptions options, CommitLoop? loop) : IdentityUserContext<Account, Guid>(options)
{
    public DbSet<ConversationRow> Conversations => Set<ConversationRow>();

    public DbSet<ActivityRow> Activities => Set<ActivityRow>();

    public DbSet<ReceiptRow> Receipts => Set<ReceiptRow>();

    public DbSet<ParticipantRow> Participants => Set<ParticipantRow>();

    public DbSet<MentionRow> Mentions => Set<MentionRow>();

    public DbSet<AuditRow> Audit => Set<AuditRow>();

    public DbSet<WorkRow> Work => Set<WorkRow>();

    public DbSet<FlowRunRow> FlowRuns => Set<FlowRunRow>();

    public DbSet<TurnRow> Turns => Set<TurnRow>();

    public DbSet<DeliveryRow> Deliveries => Set<DeliveryRow>();

    public DbSet<DeliveryPartRow> DeliveryParts => Set<DeliveryPartRow>();

    public DbSet<UnreadableRow> Unreadable => Set<UnreadableRow>();

    public DbSet<ReadCursorRow> ReadCursors => Set<ReadCursorRow>();

    public DbSet<AttachmentRow> Attachments => Set<AttachmentRow>();

    public DbSet<ContactRow> Contacts => Set<ContactRow>();

    public DbSet<ContactNoteRow> ContactNotes => Set<ContactNoteRow>();

    public DbSet<IdentityRow> Identities => Set<IdentityRow>();

    public DbSet<OperatorRow> Operators => Set<OperatorRow>();

    public DbSet<InvitationRow> Invitations => Set<InvitationRow>();

    public DbSet<PictureRow> Pictures => Set<PictureRow>();

    public DbSet<SessionRow> Sessions => Set<SessionRow>();

    public DbSet<OperatorDepartmentRow> OperatorDepartments => Set<OperatorDepartmentRow>();

    public DbSet<DepartmentRow> Departments => Set<DepartmentRow>();

    public DbSet<InboxRow> Inboxes => Set<InboxRow>();

    public DbSet<VisitorSecretRow> VisitorSecrets => Set<VisitorSecretRow>();

    public DbSet<FlowRow> Flows => Set<FlowRow>();

    public DbSet<FlowVersionRow> FlowVersions => Set<FlowVersionRow>();

    public DbSet<SettingRow> Settings => Set<SettingRow>();

    public DbSet<SavedViewRow> SavedViews => Set<SavedViewRow>();

    public DbSet<DraftRow> Drafts => Set<DraftRow>();

    public DbSet<SearchedMessageRow> SearchedMessages => Set<SearchedMessageRow>();

    public DbSet<SearchTaskRow> SearchTasks => Set<SearchTaskRow>();

    public DbSet<CannedReplyRow> CannedReplies => Set<CannedReplyRow>();

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">Always: saving waits for the commit loop.</exception>
    public sealed override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Use SaveChangesAsync: saving waits for the commit loop.");

    /// <inheritdoc/>
    public sealed override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default) =>
        (loop ?? throw new InvalidOperationException("This context was made for reading.")).SaveAsync(this, acceptAllChangesOnSuccess);

    /// <summary>Saves on the writing connection. Called by the commit loop's thread alone.</summary>
    public int SaveOn(DbConnection writer, bool acceptAllChanges) => RunOn(writer, _ => base.SaveChanges(acceptAllChanges));

    /// <summary>Runs something on the writing connection. Called by the commit loop's thread alone.</summary>
    public T RunOn<T>(DbConnection writer, Func<HubDbContext, T> work)
    {
        var reading = Database.GetConnectionString();
        Database.SetDbConnection(writer, contextOwnsConnection: false);
        try
        {
            return work(this);
        }
        finally
        {
            Database.SetDbConnection(null);
            Database.SetConnectionString(reading);
        }
    }

    /// <summary>Saves inside <see cref="CommitLoop.RunAsync{T}"/>, where the writing connection is this context's already.</summary>
    public int SaveBorrowed() => base.SaveChanges(acceptAllChangesOnSuccess: true);

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfiguration(new ConversationRow.Configuration());
        builder.ApplyConfiguration(new ActivityRow.Configuration());
        builder.ApplyConfiguration(new ReceiptRow.Configuration());
        builder.ApplyConfiguration(new ParticipantRow.Configuration());
        builder.ApplyConfiguration(new MentionRow.Configuration());
        builder.ApplyConfiguration(new AuditRow.Configuration());
        builder.ApplyConfiguration(new WorkRow.Configuration());
        builder.ApplyConfiguration(new FlowRunRow.Configuration());
        builder.ApplyConfiguration(new TurnRow.Configuration());
        builder.ApplyConfiguration(new DeliveryRow.Configuration());
        builder.ApplyConfiguration(new DeliveryPartRow.Configuration());
        builder.ApplyConfiguration(new UnreadableRow.Configuration());
        builder.ApplyConfiguration(new ReadCursorRow.Configuration());
        builder.ApplyConfiguration(new AttachmentRow.Configuration());
        builder.ApplyConfiguration(new ContactRow.Configuration());
        builder.ApplyConfiguration(new ContactNoteRow.Configuration());
        builder.ApplyConfiguration(new IdentityRow.Configuration());
        builder.ApplyConfiguration(new OperatorRow.Configuration());
        builder.ApplyConfiguration(new InvitationRow.Configuration());
        builder.ApplyConfiguration(new PictureRow.Configuration());
        builder.ApplyConfiguration(new SessionRow.Configuration());
        builder.ApplyConfiguration(new OperatorDepartmentRow.Configuration());
        builder.ApplyConfiguration(new DepartmentRow.Configuration());
        builder.ApplyConfiguration(new InboxRow.Configuration());
        builder.ApplyConfiguration(new VisitorSecretRow.Configuration());
        builder.ApplyConfiguration(new FlowRow.Configuration());
        builder.ApplyConfiguration(new FlowVersionRow.Configuration());
        builder.ApplyConfiguration(new SettingRow.Configuration());
        builder.ApplyConfiguration(new CannedReplyRow.Configuration());
        builder.ApplyConfiguration(new SavedViewRow.Configuration());
        builder.ApplyConfiguration(new DraftRow.Configuration());
        builder.ApplyConfiguration(new SearchedMessageRow.Configuration());
        builder.ApplyConfiguration(new SearchTaskRow.Configuration());
        SnakeCase.Apply(builder);
    }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UnixMilliseconds>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>();
    }
}
