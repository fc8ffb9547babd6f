using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Omnichannel.Hub.Accounts;
using Omnichannel.Hub.Operators;
using Omnichannel.Hub.Organisation;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Persistence.Mapping;

namespace Omnichannel.Hub.Invitations;

/// <summary>Makes somebody who was invited an operator: account, operator, memberships and the end of the invitation in one transaction, once.</summary>
internal sealed class Joining(HubDbContext database, UserManager<Account> accounts, HubDirectory directory, TimeProvider clock)
{
    /// <summary>Finds the invitation that a code opens; null when it opens none, or none any more.</summary>
    public async Task<InvitationRow?> FindAsync(string? code, CancellationToken cancellationToken)
    {
        var (hash, now) = (InvitationCode.HashOf(code ?? ""), clock.GetUtcNow());
        return await database.Invitations.FirstOrDefaultAsync(row => row.CodeHash == hash && row.ExpiresAt > now, cancellationToken);
    }

    /// <summary>Lets somebody in.</summary>
    /// <returns>The account, or what Identity has against it.</returns>
    /// <exception cref="DbUpdateException">Somebody was faster: the invitation was followed, replaced or withdrawn; nothing was changed.</exception>
    public async Task<(Account? Account, IdentityResult Result)> JoinAsync(InvitationRow invitation, string name, string password, CancellationToken cancellationToken)
    {
        var account = new Account { Id = invitation.Id, UserName = invitation.Email, Email = invitation.Email };
        var departments = TextLines.Read(invitation.Departments).Select(Guid.Parse);
        database.Invitations.Remove(invitation);
        database.Operators.Add(new() { Id = account.Id, Name = name, Role = invitation.Role });
        database.OperatorDepartments.AddRange(departments.Where(department => directory.Current.FindDepartment(new Core.DepartmentId(department)) is not null)
            .Select(department => new OperatorDepartmentRow { Operator = account.Id, Department = department }));
        database.Audit.Add(new() { At = clock.GetUtcNow(), Actor = account.Id, Act = "operator.join", Subject = account.Id });

        // Identity looks first who has the address. Of two who follow the link at once it finds the other, who has this id, and who would stand
        // in the way of being told so by the store.
        database.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;

        // Identity saves through this same context, so all of it becomes durable together, or nothing does.
        var result = await accounts.CreateAsync(account, password);
        if (!result.Succeeded)
        {
            database.ChangeTracker.Clear();
            return (null, result);
        }

        await directory.RefreshAsync(cancellationToken);
        return (account, result);
    }
}
