using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Omnichannel.Core;
using Omnichannel.Hub.Accounts;
using Omnichannel.Hub.Conversations.Views;
using Omnichannel.Hub.Organisation;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Persistence.Mapping;

namespace Omnichannel.Hub.Invitations;

/// <summary>Who has been asked to join.</summary>
internal sealed class InvitationBook(HubDbContext database, CommitLoop loop, ILookupNormalizer normalizer, HubDirectory directory, TimeProvider clock)
{
    /// <summary>How many there may be at a time.</summary>
    public const int Most = 200;

    /// <summary>How long a link opens something.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    /// <summary>Reads all, by name.</summary>
    public async Task<IReadOnlyList<InvitationView>> ReadAsync(CancellationToken cancellationToken)
    {
        var rows = await database.Invitations.AsNoTracking().OrderBy(row => row.Name).ThenBy(row => row.Id).Take(Most).ToListAsync(cancellationToken);
        return rows.ConvertAll(View);
    }

    /// <summary>Invites somebody, or makes a new link for somebody who is invited already: the one before opens nothing from then on.</summary>
    public async Task<(InviteOutcome Outcome, InvitedView? Invited)> InviteAsync(Viewer by, Guid id, InvitationRequest request)
    {
        var (now, code) = (clock.GetUtcNow(), InvitationCode.Make());
        var wanted = new InvitationRow
        {
            Id = id,
            Name = request.Name?.Trim() ?? "",
            Email = request.Email?.Trim() ?? "",
            NormalizedEmail = normalizer.NormalizeEmail(request.Email?.Trim()) ?? "",
            Role = request.Role,
            Departments = TextLines.Write((request.Departments ?? []).Distinct().Select(department => department.ToString("D"))),
            CodeHash = InvitationCode.HashOf(code),
            InvitedBy = by.Id.Value,
            InvitedAt = now,
            ExpiresAt = now + Lifetime,
        };

        // On the writing connection, where nothing can come between the look and the change.
        var outcome = await loop.RunAsync(writer =>
        {
            if (Refuse(writer, wanted) is { } refusal)
            {
                return refusal;
            }

            if (writer.Invitations.FirstOrDefault(row => row.Id == id) is { } known)
            {
                writer.Entry(known).CurrentValues.SetValues(wanted);
            }
            else
            {
                writer.Invitations.Add(wanted);
            }

            writer.Audit.Add(new() { At = now, Actor = by.Id.Value, Act = "operator.invite", Subject = id, Person = id, Detail = wanted.Name });
            writer.SaveBorrowed();
            return InviteOutcome.Done;
        });
        return (outcome, outcome == InviteOutcome.Done ? new(View(wanted), code) : null);
    }

    /// <summary>Withdraws an invitation; nothing happens when there is none.</summary>
    public Task WithdrawAsync(Viewer by, Guid id)
    {
        var now = clock.GetUtcNow();
        return loop.RunAsync(writer =>
        {
            if (writer.Invitations.FirstOrDefault(row => row.Id == id) is not { } known)
            {
                return 0;
            }

            writer.Invitations.Remove(known);
            writer.Audit.Add(new() { At = now, Actor = by.Id.Value, Act = "operator.uninvite", Subject = id, Person = id, Detail = known.Name });
            return writer.SaveBorrowed();
        });
    }

    private static InviteOutcome? Refuse(HubDbContext writer, InvitationRow wanted) =>
        writer.Operators.Any(row => row.Id == wanted.Id) ? InviteOutcome.HasJoined
        : writer.Users.Any(account => account.NormalizedEmail == wanted.NormalizedEmail) ? InviteOutcome.HasAccount
        : writer.Invitations.Any(row => row.NormalizedEmail == wanted.NormalizedEmail && row.Id != wanted.Id) ? InviteOutcome.IsInvited
        : writer.Invitations.Count(row => row.Id != wanted.Id) >= Most ? InviteOutcome.Full
        : null;

    private InvitationView View(InvitationRow row) => new(
        row.Id,
        row.Name,
        row.Email,
        row.Role,
        [.. TextLines.Read(row.Departments).Select(Guid.Parse)],
        new NamedView(row.InvitedBy, directory.Current.FindOperator(new OperatorId(row.InvitedBy))?.Name ?? ""),
        row.InvitedAt,
        row.ExpiresAt);
}

/// <summary>What came of an invitation.</summary>
internal enum InviteOutcome
{
    /// <summary>They are invited.</summary>
    Done,

    /// <summary>They have followed the link already.</summary>
    HasJoined,

    /// <summary>Somebody signs in with this address.</summary>
    HasAccount,

    /// <summary>Another invitation is for this address.</summary>
    IsInvited,

    /// <summary>There are as many as there may be.</summary>
    Full,
}
