using Microsoft.AspNetCore.Identity;

namespace Omnichannel.Hub.Accounts;

/// <summary>Somebody who can sign in: e-mail, password hash, lock-out.</summary>
internal sealed class Account : IdentityUser<Guid>;
