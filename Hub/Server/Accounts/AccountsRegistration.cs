using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.Identity;
using Omnichannel.Hub.Persistence;

namespace Omnichannel.Hub.Accounts;

/// <summary>What signing in consists of. Whatever does not say otherwise is for signed-in operators only.</summary>
internal static class AccountsRegistration
{
    private const int ShortestPassword = 12;

    public static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services.AddIdentityCore<Account>(Configure)
            .AddEntityFrameworkStores<HubDbContext>()
            .AddPasswordValidator<CommonPasswords>();
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(AccountCookie.Configure);
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());

        // Keys live beside the data, so that a restart signs nobody out.
        services.AddDataProtection().SetApplicationName("omnichannel");
        services.AddOptions<KeyManagementOptions>().Configure<DataFolder, ILoggerFactory>((options, folder, loggers) =>
            options.XmlRepository = new FileSystemXmlRepository(new(folder.Keys), loggers));

        // A body that cannot be read becomes a problem like every other refusal, not an empty answer.
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        services.ConfigureHttpJsonOptions(options => options.SerializerOptions.TypeInfoResolverChain.Insert(0, AccountJson.Default));
        return services
            .AddSingleton<AttemptLimiter>()
            .AddSingleton<DummyHash>()
            .AddSingleton<EndedSessions>()
            .AddSingleton<IPasswordHasher<Account>, PasswordHasher<Account>>()
            .AddScoped<Sessions>()
            .AddScoped<SignIn>();
    }

    private static void Configure(IdentityOptions options)
    {
        options.User.RequireUniqueEmail = true;
        options.User.AllowedUserNameCharacters = "";

        // Length and a list of the obvious ones; rules about kinds of characters only make people write "Password1!".
        options.Password.RequiredLength = ShortestPassword;
        options.Password.RequiredUniqueChars = 0;
        options.Password.RequireDigit = false;
        options.Password.RequireLowercase = false;
        options.Password.RequireUppercase = false;
        options.Password.RequireNonAlphanumeric = false;

        // Short, or a stranger could lock somebody out for good.
        options.Lockout.MaxFailedAccessAttempts = AttemptLimiter.PerAccount;
        options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(1);
    }
}
