using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Omnichannel.Hub.Accounts;
using Omnichannel.Hub.Operators;
using Omnichannel.Hub.Organisation;
using Omnichannel.Hub.Persistence;

namespace Omnichannel.Hub.Setup;

/// <summary>Makes the first admin: account, operator and memberships in one transaction, once.</summary>
internal sealed class FirstAdmin(HubDbContext database, UserManager<Account> accounts, HubDirectory directory, TimeProvider clock)
{
    private const string Mark = "setup.admin";
    private const int Cap = 10;

    /// <summary>Tells whether there is no admin yet.</summary>
    public async Task<bool> IsNeededAsync(CancellationToken cancellationToken) =>
        !await database.Settings.AnyAsync(setting => setting.Key == Mark, cancellationToken);

    /// <summary>Makes the admin.</summary>
    /// <returns>The account, or what Identity has against it.</returns>
    /// <exception cref="DbUpdateException">Somebody else was faster: the mark is there already, nothing was changed.</exception>
    public async Task<(Account? Account, IdentityResult Result)> CreateAsync(
        string name,
        string email,
        string password,
        CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var account = new Account { Id = Guid.CreateVersion7(now), UserName = email, Email = email };
        database.Settings.Add(new() { Key = Mark, Value = now.ToString("O") });
        database.Operators.Add(new() { Id = account.Id, Name = name, Role = OperatorRole.Admin, Cap = Cap });
        foreach (var department in directory.Current.Departments)
        {
            database.OperatorDepartments.Add(new() { Operator = account.Id, Department = department.Id.Value });
        }

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
